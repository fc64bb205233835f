// What each process of the try-out is told, and how it is launched.
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { heapFlags } from "../heap.js";
import { node24, root, silence } from "../node-24.js";

/** The environment of a live instance (lib/env.ts), made up of what belongs to this DATA_DIR. */
export function environmentOf({ ports, rateLimits, dataDir }, secrets, development) {
  return {
    ...silence,
    ...secrets.environment,
    NODE_ENV: development ? "development" : "production",
    QOLDAU_MODE: "try-out",
    HOST: "",
    DATA_DIR: dataDir,
    DATABASE_URL: `postgresql://qoldau:${secrets.postgres}@127.0.0.1:${ports.POSTGRES_PORT}/qoldau`,
    SMTP_URL: `smtp://127.0.0.1:${ports.MAILBOX_SMTP_PORT}`,
    APP_URL: `http://localhost:${ports.PORT}`,
    MAIL_FROM: "Qoldau <noreply@qoldau.example>",
    RATE_LIMITS: rateLimits,
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
  };
}

/** The first organizer: as given, else made up. A password that was given is never shown. */
export function organizerOf({ organizer }, secrets) {
  const email = organizer.email ?? "organizer@example.org";
  const password = organizer.password ?? secrets.organizer;
  const environment = { ORGANIZER_EMAIL: email, ORGANIZER_PASSWORD: password };
  return { email, shownPassword: organizer.password ? undefined : password, environment };
}

export function startMailbox({ settings, environment }) {
  const place = { MAILBOX_DIR: join(settings.dataDir, "mailbox") };
  return launch("mailbox", settings, ["scripts/try-out/mailbox.js"], { ...environment, ...place });
}

export function startWorker({ settings, environment, development }) {
  const watch = development ? ["--watch", "--watch-preserve-output"] : [];
  return launch("worker", settings, [...watch, "--import", "./worker/jsx.ts", "worker/main.ts"], environment);
}

export function startWeb({ settings, environment, development }) {
  return launch("web", settings, ["server/main.ts", ...(development ? ["--dev"] : [])], environment);
}

function launch(name, { dataDir }, args, environment) {
  const development = environment.NODE_ENV === "development";
  const log = development ? "inherit" : openSync(join(dataDir, `logs/${name}.log`), "a", 0o600);
  // A group of its own: Ctrl-C reaches only the script, which stops the processes in their order.
  const env = { ...process.env, ...environment };
  const child = spawn(node24(), [...(heapFlags[name] ?? []), ...args], {
    cwd: root,
    env,
    stdio: ["ignore", log, log],
    detached: true,
  });
  if (typeof log === "number") closeSync(log);
  return child;
}
