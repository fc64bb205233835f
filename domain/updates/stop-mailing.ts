import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { type Database, db } from "#lib/db";
import { enqueueBulk } from "#lib/jobs";
import { finishMailing } from "./finish-mailing.ts";
import { queueBatch } from "./mailing-job.ts";
import { lockUpdate } from "./owned-update.ts";

type Change = { campaignId: OwnedCampaignId; by: Authority; id: string };

/** From now on no mail is begun; those in the hands of the mail server are brought to their end. */
export function stopMailing(change: Change) {
  return changeMailing(change, "mailing.stopped", async (tx, mailingId) => {
    const running = { id: mailingId, stoppedAt: null, finishedAt: null };
    const { count } = await tx.mailing.updateMany({ where: running, data: { stoppedAt: new Date() } });
    return count > 0;
  });
}

/** Goes on where it was stopped: first with the mails that were written and not begun. */
export function resumeMailing(change: Change) {
  return changeMailing(change, "mailing.resumed", async (tx, mailingId) => {
    const stopped = { id: mailingId, stoppedAt: { not: null }, finishedAt: null };
    const { count } = await tx.mailing.updateMany({ where: stopped, data: { stoppedAt: null } });
    if (count === 0) return false;
    const queued = await tx.mail.findMany({
      where: { mailingId, state: "QUEUED", postponedTo: null },
      select: { id: true },
    });
    await enqueueBulk(
      tx,
      queued.map(({ id }) => id),
    );
    await queueBatch(tx, mailingId);
    return true;
  });
}

/** Ends it for good: whoever has no mail by now gets none. */
export function endMailing(change: Change) {
  return changeMailing(change, "mailing.ended", endStopped);
}

/** Of a mailing that is stopped. Mails that are under way are waited for. */
export async function endStopped(database: Database, mailingId: string): Promise<boolean> {
  const now = new Date();
  const { count } = await database.mailing.updateMany({
    where: { id: mailingId, stoppedAt: { not: null }, finishedAt: null },
    data: { addressedAt: now, stoppedAt: null },
  });
  if (count === 0) return false;
  await database.mail.updateMany({
    where: { mailingId, state: "QUEUED" },
    data: { state: "SUPPRESSED", settledAt: now },
  });
  if ((await finishMailing(database, mailingId, now)) !== "finished") await queueBatch(database, mailingId);
  return true;
}

type Action = "mailing.stopped" | "mailing.resumed" | "mailing.ended";

/** A click that comes too late, because it was done or had ended by itself, changes nothing and is no fault. */
async function changeMailing(
  { campaignId, by, id }: Change,
  action: Action,
  change: (database: Database, mailingId: string) => Promise<boolean>,
) {
  return db.$transaction(async (tx) => {
    const { mailingId, slug } = await lockUpdate(tx, campaignId, id);
    if (!mailingId) return { ok: false, reason: "not-mailed", status: 409 } as const;
    await tx.$queryRaw`select id from mailings where id = ${mailingId}::uuid for update`;
    if (await change(tx, mailingId)) await recordAudit(tx, by, { action, subject: slug });
    return { ok: true } as const;
  });
}
