import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { tellCreatorOfToken } from "./notices.ts";

const DAYS_BEFORE = 7;

/** Warns the creators of tokens that run out within a week, each once. One made for a shorter time gets no warning. */
export async function warnOfExpiry(now = new Date()): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from api_tokens where warned_at is null and revoked_at is null and expires_at > ${now}
      and expires_at <= ${addDays(now, DAYS_BEFORE)} and expires_at - created_at > make_interval(days => ${DAYS_BEFORE}::int)`;
  for (const { id } of due) {
    await inTransaction(async (database) => {
      const { count } = await database.apiToken.updateMany({
        where: { id, warnedAt: null },
        data: { warnedAt: now },
      });
      if (count > 0) await tellCreatorOfToken(database, id);
    });
  }
  return due.length;
}
