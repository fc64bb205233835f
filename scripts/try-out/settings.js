// What the person may set for the try-out. Everything wrong with it is said at once, before anything is installed.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { Refusal } from "../refusal.js";

const ports = {
  PORT: 3000,
  MAILBOX_PORT: 1080,
  MAILBOX_SMTP_PORT: 1025,
  POSTGRES_PORT: 5433,
  METRICS_PORT: 9464,
};

/** Only a live instance has these; the try-out makes its own and would silently ignore a database that was meant. */
const live = [
  ...[
    "DATABASE_URL",
    "WORKER_DATABASE_URL",
    "SMTP_URL",
    "APP_URL",
    "MAIL_FROM",
    "ONION_URL",
    "MAIL_REPORTS_IMAP_URL",
  ],
  ...["DATA_KEYS", "INDEX_KEY", "TOKEN_KEY", "AUTH_SECRET"],
];

export const tryOutNames = [
  ...Object.keys(ports),
  "DATA_DIR",
  "RATE_LIMITS",
  "ORGANIZER_EMAIL",
  "ORGANIZER_PASSWORD",
];

/**
 * @typedef {{ dataDir: string, ports: Record<keyof typeof ports, number>, rateLimits: "on" | "off",
 *   organizer: { email: string | undefined, password: string | undefined } }} Settings
 * @param {string} root the folder of the project; its .env file counts, the environment outweighs it
 * @returns {Settings}
 */
export function readSettings(root, environment = process.env) {
  const file = join(root, ".env");
  const given = { ...(existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}), ...environment };
  const faults = [...liveFaults(given), ...portFaults(given), ...otherFaults(given)];
  if (faults.length > 0) throw new Refusal(faults.join("\n"));
  return {
    dataDir: resolve(root, given.DATA_DIR || ".data"),
    ports: /** @type {Settings["ports"]} */ (readPorts(given)),
    rateLimits: given.RATE_LIMITS === "off" ? "off" : "on",
    organizer: { email: given.ORGANIZER_EMAIL || undefined, password: given.ORGANIZER_PASSWORD || undefined },
  };
}

function readPorts(given) {
  return Object.fromEntries(
    Object.entries(ports).map(([name, fallback]) => [name, Number(given[name] || fallback)]),
  );
}

function liveFaults(given) {
  const names = live.filter((name) => given[name]);
  if (names.length === 0) return [];
  const [are, them] = names.length === 1 ? ["is", "it"] : ["are", "them"];
  return [
    `npm start is the try-out, but ${names.join(", ")} of the live mode ${are} set: unset ${them}, or use npm run start:web and npm run start:worker.`,
  ];
}

function portFaults(given) {
  const wrong = Object.keys(ports).filter((name) => given[name] && !isPort(given[name]));
  if (wrong.length > 0) {
    return wrong.map(
      (name) => `${name} is "${given[name]}": set it to a number from 1 to 65535, such as ${ports[name]}.`,
    );
  }
  const chosen = Object.entries(readPorts(given));
  return chosen.flatMap(([name, port], index) => {
    const earlier = chosen.slice(0, index).find(([, other]) => other === port);
    return earlier ? [`${earlier[0]} and ${name} are both ${port}: give them different numbers.`] : [];
  });
}

function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}

function otherFaults(given) {
  const faults = [];
  if (given.RATE_LIMITS && !["on", "off"].includes(given.RATE_LIMITS)) {
    faults.push(`RATE_LIMITS is "${given.RATE_LIMITS}": set it to on or off.`);
  }
  if (given.ORGANIZER_EMAIL && !/^[^\s@]+@[^\s@]+$/.test(given.ORGANIZER_EMAIL)) {
    faults.push(`ORGANIZER_EMAIL is "${given.ORGANIZER_EMAIL}": set it to an e-mail address.`);
  }
  return faults;
}
