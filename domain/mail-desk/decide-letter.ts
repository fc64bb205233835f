import { closeLetter } from "#domain/delivery/settle-letter";
import { letterDecisions } from "#domain/delivery/states";
import { type AuditAction, recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { type Database, db } from "#lib/db";
import { enqueue, letterJobKey } from "#lib/jobs";

type Decision = "mark-sent" | "send-again";
type Result = { ok: true } | { ok: false; reason: "already-decided" };

const actions = {
  "mark-sent": "mail.letter-marked-sent",
  "send-again": "mail.letter-sent-again",
} as const satisfies Record<Decision, AuditAction>;

/**
 * Ends the doubt about a letter: somebody has looked where mail goes out. Marked as sent it counts as accepted and its
 * writer is told so; sent again it takes its turn at the office anew, as the same message.
 */
export function decideLetter(
  by: Authority,
  { id, decision }: { id: string; decision: Decision },
): Promise<Result> {
  return db.$transaction(async (database) => {
    await database.$queryRaw`select id from email_letters where id = ${id}::uuid for update`;
    const letter = await database.emailLetter.findUnique({
      where: {
        id,
        organisationId: by.organisationId,
        state: letterDecisions[decision].from,
        settledAt: null,
        content: { not: null },
      },
      select: { id: true, campaign: { select: { slug: true } }, office: { select: { slug: true } } },
    });
    if (!letter) return { ok: false, reason: "already-decided" };
    if (decision === "mark-sent") await markSent(database, id);
    else await requeueLetter(database, id);
    await recordAudit(database, by, {
      action: actions[decision],
      subject: letter.campaign.slug,
      after: { office: letter.office.slug },
    });
    return { ok: true };
  });
}

function markSent(database: Database, id: string) {
  const state = letterDecisions["mark-sent"].to;
  return closeLetter(database, { emailLetterId: id, state, status: null, now: new Date() });
}

/** The letter takes its turn at its office, and the time for trying begins anew. */
export async function requeueLetter(database: Database, id: string, now = new Date()): Promise<void> {
  await database.emailLetter.update({
    where: { id },
    data: { state: "QUEUED", handedOverAt: null, sendAfter: null, retriedAt: now, lastReason: null },
  });
  await enqueue(database, "send-letter", { emailLetterId: id }, { jobKey: letterJobKey(id) });
}
