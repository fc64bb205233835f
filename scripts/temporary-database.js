// A PostgreSQL of its own in a temporary folder, for tests and for tools that need an empty database; gone afterwards.
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "./postgres/server.js";

/**
 * @param {import("./postgres/binaries.js").Programs} [programs] others than the bundled ones
 * @returns {Promise<{ url: (database: string) => string, stop: () => Promise<void> }>}
 */
export async function startTemporaryPostgres(programs) {
  const folder = mkdtempSync(join(tmpdir(), "qoldau-postgres-"));
  chmodSync(folder, 0o711); // PostgreSQL may run as another user, see postgres/account.js
  const password = randomBytes(16).toString("hex");
  const port = await freePort();
  const options = {
    folder: join(folder, "data"),
    port,
    password,
    logFile: join(folder, "log"),
    throwaway: true,
    programs,
  };
  const server = await startPostgres(options);
  async function stop() {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { url: server.url, stop };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
