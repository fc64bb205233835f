// DATA_DIR: who uses it now, and the secrets that were made for it on the first start.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { identityOf } from "../processes.js";
import { Refusal } from "../refusal.js";

/** Makes the folder and takes it for this process. A folder that was there keeps its rights. */
export function openDataFolder(dataDir) {
  try {
    // As root PostgreSQL may have to run as another user, who passes through here; every file inside is private anyway.
    makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    takeLock(join(dataDir, "start.lock"));
    rmSync(join(dataDir, "logs"), { recursive: true, force: true });
    mkdirSync(join(dataDir, "logs"), { mode: 0o700 });
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "EEXIST", "ENOSPC"].includes(error.code))
      throw error;
    throw new Refusal(
      `Cannot write to ${dataDir} (${error.code}): set DATA_DIR to a folder that you may write to.`,
    );
  }
}

/** Folder by folder: mkdirSync's own recursion never ends where a file system answers ENOENT, as /proc does. */
function makeFolder(folder, mode) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  mkdirSync(folder, { mode });
}

export function releaseDataFolder(dataDir) {
  rmSync(join(dataDir, "start.lock"), { force: true });
}

function takeLock(file) {
  const holder = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  const pid = Number(holder.split(" ")[0]);
  if (pid && pid !== process.pid && identityOf(pid) === holder) {
    throw new Refusal(
      `Qoldau already runs on this DATA_DIR (process ${pid}): stop it first, or set another DATA_DIR and other ports.`,
    );
  }
  rmSync(file, { force: true });
  // wx: of two starts at the same moment one fails here instead of both going on.
  writeFileSync(file, `${identityOf(process.pid)}\n`, { flag: "wx", mode: 0o600 });
}

/**
 * Keys and passwords of this DATA_DIR: made once, kept readable for this user only. What they encrypt is lost without them.
 * @returns {{ environment: Record<string, string>, postgres: string, organizer: string }}
 */
export function readSecrets(dataDir) {
  const file = join(dataDir, "keys.json");
  if (!existsSync(file)) writePrivately(file, JSON.stringify(makeSecrets(), null, 2));
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Refusal(
      `${file} cannot be read: restore it, or delete ${dataDir} to begin anew with empty data.`,
    );
  }
}

function makeSecrets() {
  const key = () => randomBytes(32).toString("base64");
  return {
    environment: { DATA_KEYS: `k1:${key()}`, INDEX_KEY: key(), TOKEN_KEY: key(), AUTH_SECRET: key() },
    postgres: randomBytes(24).toString("hex"),
    organizer: randomBytes(12).toString("base64url"),
  };
}

function writePrivately(file, text) {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
