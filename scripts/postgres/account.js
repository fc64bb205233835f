// PostgreSQL refuses to run as root. As root we give it a user namespace in which root is user 1000: its files stay
// root's own, so a clone below a closed folder such as /root works. Where namespaces are forbidden (containers),
// it runs as an unprivileged system user instead, who must be able to reach the folders.
import { spawnSync } from "node:child_process";
import { accessSync, chownSync, constants, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.js";

const namespace = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--"];

/**
 * @typedef {{ prefix: string[], uid?: number, gid?: number }} Account how to start a program that must not be root
 * @returns {Account}
 */
export function unprivilegedAccount() {
  if (process.getuid?.() !== 0) return { prefix: [] };
  if (spawnSync(namespace[0], [...namespace.slice(1), "true"]).status === 0) return { prefix: namespace };
  return { prefix: [], ...systemUser() };
}

function systemUser() {
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  throw new Refusal("PostgreSQL does not run as root: start Qoldau as an ordinary user.");
}

/** Refuses when the account cannot run the program or enter the folder. */
export function demandReach(account, program, folder) {
  if (account.uid === undefined) return;
  const runs = spawnSync(program, ["--version"], { uid: account.uid, gid: account.gid }).status === 0;
  if (!runs)
    throw new Refusal(
      closed(program, account.uid, "move this folder to a place that every user may enter, such as /opt"),
    );
  const enters = spawnSync("test", ["-x", folder], { uid: account.uid, gid: account.gid }).status === 0;
  if (!enters)
    throw new Refusal(
      closed(folder, account.uid, "set DATA_DIR to a folder below one that every user may enter"),
    );
}

function closed(path, uid, remedy) {
  return `PostgreSQL does not run as root, and user ${uid} cannot reach ${path}: ${remedy}, or start Qoldau as an ordinary user.`;
}

/** Gives our own data folder to the account, as PostgreSQL demands; a no-op when it has it already. */
export function handOver(account, folder) {
  const owner = account.uid ?? process.getuid?.();
  if (process.getuid?.() === 0 && lstatSync(folder).uid !== owner) chownTree(folder, owner, account.gid ?? 0);
  else accessSync(folder, constants.W_OK);
}

function chownTree(path, uid, gid) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chownSync(path, uid, gid);
  if (stat.isDirectory()) for (const name of readdirSync(path)) chownTree(join(path, name), uid, gid);
}
