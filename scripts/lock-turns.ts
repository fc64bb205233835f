import { setTimeout as sleep } from "node:timers/promises";

/** Whoever reads or writes a table waits behind a change of it that itself waits for the table: so it waits this long. */
export const BRIEF_LOCKS = "set lock_timeout = '2s'";
/** With the pauses between them, some minutes: longer than any transaction of ours lasts. */
const ATTEMPTS = 30;

/** Steps back for a while when the tables are busy, so that signing goes on, and tries again. */
export async function untilLocked(attempt: () => Promise<unknown>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return void (await attempt());
    } catch (error) {
      if (tried === ATTEMPTS || !isLockTimeout(error)) throw error;
      await sleep(1_000 * Math.min(tried, 5) * (0.5 + Math.random()));
    }
  }
}

/** SQLSTATE 55P03, lock_not_available, as PostgreSQL's driver or Prisma's adapter reports it. */
function isLockTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { cause } = error;
  const code =
    cause instanceof Object && "originalCode" in cause ? cause.originalCode : "code" in error && error.code;
  return code === "55P03";
}
