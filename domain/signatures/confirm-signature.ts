import { permissions, stateRefusal } from "#domain/campaigns/states";
import { liftSuppression } from "#domain/outbox/lift-suppression";
import { queueMail } from "#domain/outbox/queue-mail";
import { inBatches, PATIENCE_MS } from "#lib/batch";
import { hashToken } from "#lib/crypto";
import type { Database, Prisma } from "#lib/db";
import { notFound } from "#lib/errors";
import { enqueue } from "#lib/jobs";
import { inTransaction } from "#lib/transaction";
import { dropUnneededAddress } from "./keep-address.ts";
import type { ConfirmRefusal } from "./schema.ts";
import { openSignerAddress } from "./sealed-fields.ts";
import { signatureState } from "./states.ts";

type Confirmed = { ok: true; slug: string } | { ok: false; reason: ConfirmRefusal };

type Confirmation = {
  /** Of the link in the mail. */
  token: string;
  /** Of the details that the page showed beside its button; null from a program, which was shown none. */
  revision: number | null;
  /** The second confirmation that showing a full name needs. */
  showFullName: boolean;
  now?: Date;
};

/**
 * Counts a signature, once however often it is asked for. Afterwards the signer's address is gone, unless updates or a
 * comment that waits need it, and a mail with the link to manage the signature is queued. An unknown token is not found. Rejects with Overloaded when too many wait already.
 */
export function confirmSignature(confirmation: Confirmation): Promise<Confirmed> {
  return inTurn(confirmation);
}

// A transaction of several round trips each: more at once would take the connections that signers need.
const inTurn = inBatches<Confirmation, Confirmed>(async (turn) => Promise.all(turn.map(confirmNow)), {
  most: 1,
  inFlight: 4,
  waiting: 500,
  patience: PATIENCE_MS,
  isOwnFault: () => true,
});

async function confirmNow({ now = new Date(), ...input }: Confirmation): Promise<Confirmed> {
  return inTransaction(async (database) => {
    const signature = (await lockByToken(database, input.token)) ?? notFound();
    const { campaign } = signature;
    const state = signatureState(signature, now);
    if (state === "confirmed" || state === "invalidated") return { ok: true, slug: campaign.slug };
    if (state !== "pending") return { ok: false, reason: state };
    if (!permissions[campaign.state].sign) return { ok: false, reason: stateRefusal(campaign.state) };
    const { revision } = input;
    if (revision !== null && revision !== signature.revision)
      return { ok: false, reason: "changed-meanwhile" };
    await liftSuppression(database, signature);
    await confirm(database, signature, input.showFullName, now);
    return { ok: true, slug: campaign.slug };
  });
}

const select = {
  id: true,
  organisationId: true,
  campaignId: true,
  emailIndex: true,
  email: true,
  display: true,
  locale: true,
  revision: true,
  expiresAt: true,
  confirmedAt: true,
  withdrawnAt: true,
  invalidatedAt: true,
  campaign: { select: { slug: true, state: true } },
  comment: { select: { id: true } },
} satisfies Prisma.SignatureSelect;

type Waiting = Prisma.SignatureGetPayload<{ select: typeof select }>;

async function lockByToken(database: Database, token: string): Promise<Waiting | null> {
  const confirmTokenHash = hashToken(token);
  await database.$queryRaw`select id from signatures where confirm_token_hash = ${confirmTokenHash} for update`;
  return database.signature.findUnique({ where: { confirmTokenHash }, select });
}

async function confirm(database: Database, signature: Waiting, showFullName: boolean, now: Date) {
  const { id, organisationId, campaignId, emailIndex, locale, email, comment } = signature;
  const fullNameConfirmedAt = signature.display === "FULL_NAME" && showFullName ? now : null;
  await database.signature.update({ where: { id }, data: { confirmedAt: now, fullNameConfirmedAt } });
  if (email) {
    await queueMail(database, {
      organisationId,
      campaignId,
      signatureId: id,
      kind: "SIGNATURE_CONFIRMED",
      locale,
      email: openSignerAddress(signature, email),
      emailIndex,
    });
  }
  await dropUnneededAddress(database, id);
  if (comment) await enqueue(database, "weigh-comment", { commentId: comment.id });
}
