import { tokens } from "#domain/delivery/links";
import { recordAudit } from "#domain/organizer/audit";
import { operatorOf } from "#domain/organizer/authority";
import { addDays, dayOf } from "#lib/clock";
import { equalBytes } from "#lib/crypto";
import type { Database } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { lastDays } from "./digest-days.ts";

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/;

/** Which reader a link of our mail is for, or null for a link that is not ours. It holds for ever. */
export function readDigestToken(token: string): string | null {
  const readerId = TOKEN.exec(token)?.[1];
  if (!readerId) return null;
  return equalBytes(Buffer.from(token), Buffer.from(tokens.digest(readerId))) ? readerId : null;
}

/** Yes: the digest comes from the end of the present period on. False when the question has run out or is gone. */
export function agreeToDigest(readerId: string, now = new Date()): Promise<boolean> {
  return inTransaction(async (tx) => {
    const reader = await tx.digestReader.findUnique({ where: { id: readerId }, select });
    if (!reader) return false;
    if (reader.confirmedAt) return true;
    const { count } = await tx.digestReader.updateMany({
      where: { id: readerId, confirmedAt: null, askedUntil: { gt: now } },
      data: { confirmedAt: now, mailedFrom: lastDays(reader.period, addDays(dayOf(now), -1)).from },
    });
    if (count > 0) await note(tx, "digest.reader-agreed", reader);
    return count > 0;
  });
}

/** No, or no more: nothing of the reader is left, and no mail is begun. Done twice it is done once. */
export function leaveDigest(readerId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const reader = await tx.digestReader.findUnique({ where: { id: readerId }, select });
    if (!reader) return;
    const { count } = await tx.digestReader.deleteMany({ where: { id: readerId } });
    if (count > 0) await note(tx, "digest.reader-left", reader);
  });
}

const select = {
  organisationId: true,
  period: true,
  confirmedAt: true,
  campaign: { select: { slug: true } },
} as const;

/** Says that somebody answered, never who. */
function note(
  database: Database,
  action: "digest.reader-agreed" | "digest.reader-left",
  { organisationId, campaign }: { organisationId: string; campaign: { slug: string } },
) {
  return recordAudit(database, operatorOf(organisationId), { action, subject: campaign.slug });
}
