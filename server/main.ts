import cluster from "node:cluster";
import { EnvironmentError, env } from "#lib/env";
import { log } from "#lib/log";
import { runWeb } from "./run-web.ts";
import { superviseWebs } from "./supervise-webs.ts";

// The web's process entry. `--dev` renders with hot reload. With WEB_CONCURRENCY above 1 this process only shares
// connections out among so many others of the same file.

async function main() {
  const { WEB_CONCURRENCY } = env();
  const development = process.argv.includes("--dev");
  if (cluster.isPrimary && WEB_CONCURRENCY > 1 && !development) return superviseWebs(WEB_CONCURRENCY);
  await runWeb({ development });
}

main().catch((error) => {
  if (error instanceof EnvironmentError) console.error(error.message);
  else log.fatal({ error }, "web could not start");
  process.exit(1);
});
