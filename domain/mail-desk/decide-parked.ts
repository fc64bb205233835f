import { closeLetter } from "#domain/delivery/settle-letter";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { type Database, db } from "#lib/db";
import { enqueueBulk } from "#lib/jobs";
import { requeueLetter } from "./decide-letter.ts";
import type { ParkedGroup } from "./schema.ts";

/** More of a group wait for the next press: one transaction stays short. */
const AT_ONCE = 500;

type Result = { ok: true } | { ok: false; reason: "already-decided" };
type Deciding = { by: Authority; group: ParkedGroup };

/** Sends what is parked of a kind for a reason on its way again; the time for trying begins anew. */
export function retryParked({ by, group }: Deciding): Promise<Result> {
  return decide({ by, group }, "mail.retried", {
    async letters(database, ids) {
      for (const id of ids) await requeueLetter(database, id);
    },
    async mails(database, ids) {
      await database.mail.updateMany({
        where: { id: { in: ids } },
        data: { state: "QUEUED", retriedAt: new Date(), lastReason: null },
      });
      await enqueueBulk(database, ids);
    },
  });
}

/** Ends them: a letter's writer is told that it was not sent, and nothing of an address is kept. */
export function giveUpParked({ by, group }: Deciding): Promise<Result> {
  return decide({ by, group }, "mail.given-up", {
    async letters(database, ids) {
      const closing = {
        state: "FAILED",
        status: null,
        reason: group.reason || null,
        now: new Date(),
      } as const;
      for (const id of ids) await closeLetter(database, { emailLetterId: id, ...closing });
    },
    async mails(database, ids) {
      await database.mail.updateMany({
        where: { id: { in: ids } },
        data: { state: "FAILED", email: null, settledAt: new Date() },
      });
    },
  });
}

type Work = Record<"letters" | "mails", (database: Database, ids: string[]) => Promise<void>>;

function decide(
  { by, group }: Deciding,
  action: "mail.retried" | "mail.given-up",
  work: Work,
): Promise<Result> {
  return db.$transaction(async (database) => {
    const ids = await lockGroup(database, by, group);
    if (ids.length === 0) return { ok: false, reason: "already-decided" };
    await (group.kind === "LETTER" ? work.letters(database, ids) : work.mails(database, ids));
    const after = { mailKind: group.kind, mailReason: group.reason || "unknown", mails: ids.length };
    await recordAudit(database, by, { action, subject: "", after });
    return { ok: true };
  });
}

/** Two organizers who press at once: the second one waits and finds what is left. */
async function lockGroup(database: Database, { organisationId }: Authority, { kind, reason }: ParkedGroup) {
  const rows =
    kind === "LETTER"
      ? await database.$queryRaw<{ id: string }[]>`
          select id::text from email_letters where organisation_id = ${organisationId}::uuid and state = 'PARKED'
            and settled_at is null and coalesce(last_reason, '') = ${reason} limit ${AT_ONCE} for update`
      : await database.$queryRaw<{ id: string }[]>`
          select id::text from mails where organisation_id = ${organisationId}::uuid and state = 'PARKED'
            and kind = ${kind}::mail_kind and coalesce(last_reason, '') = ${reason} limit ${AT_ONCE} for update`;
  return rows.map(({ id }) => id);
}
