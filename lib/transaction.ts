import { setTimeout as sleep } from "node:timers/promises";
import { type Database, db, driverFaultOf } from "#lib/db";
import { Unanswered } from "#lib/orderly-client";

const ATTEMPTS = 4;
/** Deadlock or serialization failure, no connection, connection lost, pool or transaction timed out, too many clients. */
const TRANSIENT = new Set(["P2034", "P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
const TRANSIENT_KINDS = new Set([
  "TransactionWriteConflict",
  "ConnectionClosed",
  "DatabaseNotReachable",
  "SocketTimeout",
  "TooManyConnections",
]);
/**
 * PostgreSQL is told to end, ends after a crash, or is not up yet (SQLSTATE 57P01 to 57P03), or the connection failed (class 08):
 * PgBouncer says 08P01 when the server behind it went away or cannot be reached.
 */
const AWAY = /^(?:57P0[123]|08...)$/;

/**
 * Runs `work` in a transaction and repeats it when the database, not the work, was the reason that it failed. After a
 * lost connection nobody knows whether the commit arrived, so `work` must bear being done twice.
 */
export function inTransaction<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return retrying(() => db.$transaction(work));
}

/** The same for a single statement, which is a transaction of its own. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransient(error)) throw error;
      await sleep(2 ** attempt * 25 * (0.5 + Math.random()));
    }
  }
}

export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && TRANSIENT.has(String(error.code))) return true;
  const { kind = "", originalCode = "" } = driverFaultOf(error) ?? {};
  return TRANSIENT_KINDS.has(kind) || AWAY.test(originalCode);
}

/** Nothing came of connecting, or the connection ended: pg and its pool say so in words alone. */
const UNCONNECTED = /^(?:timeout e|Connection terminated)/;

/** Whatever was asked, it would have failed. Wider than what is worth asking again: after the wait for a silent host nobody waits once more. */
export function isOfDatabase(error: unknown): boolean {
  if (isTransient(error) || error instanceof Unanswered) return true;
  return error instanceof Error && UNCONNECTED.test(error.message);
}
