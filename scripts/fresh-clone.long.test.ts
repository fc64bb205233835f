import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { tryOutEnvironment } from "#testing/try-out";

// The promise of the README: a clone, the machine's own Node, one command.
test("npm start brings up what was just cloned, and stops it", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "qoldau-clone-"));
  try {
    const clone = path.join(folder, "qoldau");
    execFileSync("git", ["clone", "--quiet", process.cwd(), clone]);
    const { DATA_DIR: _, ...environment } = await tryOutEnvironment();
    const child = spawn("npm", ["start"], {
      cwd: clone,
      env: { ...process.env, ...environment, PATH: machinePath() },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    const ended = new Promise((resolve) => child.on("exit", resolve));
    await expect.poll(() => output, { timeout: 600_000, interval: 1000 }).toContain("Stop with Ctrl-C");
    console.log(output);
    expect((await fetch(`http://localhost:${environment.PORT}/readyz`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The PATH without what npm puts in front of it for a script. */
function machinePath() {
  const own = (process.env.PATH ?? "").split(path.delimiter);
  return own.filter((folder) => !folder.includes("node_modules")).join(path.delimiter);
}
