import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { journeyPorts } from "../testing/journey-ports.ts";

/** What a process of its own needs to be one more of the instance that the journeys drive: its keys, database and mailbox. */
export function instanceEnvironment(): NodeJS.ProcessEnv {
  const folder = process.env.E2E_DATA_DIR ?? "test-results/data";
  const secrets = JSON.parse(readFileSync(`${folder}/keys.json`, "utf8"));
  const { PORT, MAILBOX_SMTP_PORT, POSTGRES_PORT } = journeyPorts;
  return {
    ...process.env,
    ...secrets.environment,
    NODE_ENV: "production",
    QOLDAU_MODE: "try-out",
    LOG_LEVEL: "silent",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: `postgresql://qoldau:${secrets.postgres}@127.0.0.1:${POSTGRES_PORT}/qoldau`,
    SMTP_URL: `smtp://127.0.0.1:${MAILBOX_SMTP_PORT}`,
    APP_URL: `http://localhost:${PORT}`,
    MAIL_FROM: "Qoldau <noreply@qoldau.example>",
  };
}

/** What a module of the project answers to an expression, as JSON. Read by a process of its own, which nothing here transforms. */
export function askModule<T>(module: string, expression: string, env = process.env): T {
  const script = `const module = await import(${JSON.stringify(`./${module}`)});
    const { writeSync } = await import("node:fs");
    writeSync(1, JSON.stringify(await (${expression})));
    process.exit();`;
  const program = ["--input-type=module", "--eval", script];
  return JSON.parse(execFileSync(process.execPath, program, { encoding: "utf8", env }));
}
