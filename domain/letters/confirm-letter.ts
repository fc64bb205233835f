import { type LetterContent, openLetterContent } from "#domain/outbox/letter-content";
import { liftSuppression } from "#domain/outbox/lift-suppression";
import { hashToken } from "#lib/crypto";
import { type Database, db, isUniqueViolation, type Prisma } from "#lib/db";
import { enqueue, letterJobKey } from "#lib/jobs";
import { localized } from "./addressee.ts";
import type { LetterToConfirm } from "./schema.ts";

export type ConfirmLetterRefusal =
  | "unknown"
  | "expired"
  | "already-confirmed"
  | "already-written"
  | "campaign-not-active";

type Result = { ok: true; letter: LetterToConfirm } | { ok: false; reason: ConfirmLetterRefusal };

const letterSelect = {
  id: true,
  organisationId: true,
  supporterIndex: true,
  officeId: true,
  state: true,
  expiresAt: true,
  language: true,
  content: true,
  replyToSupporter: true,
  office: { select: { slug: true, translations: { select: { locale: true, name: true } } } },
  campaign: { select: { slug: true, state: true } },
} as const satisfies Prisma.EmailLetterSelect;

type LetterRow = Prisma.EmailLetterGetPayload<{ select: typeof letterSelect }>;

/**
 * Sends a letter on its way once its writer has pressed the button: queued for its office, whose letters leave one
 * after the other. A person writes to an office once; the unique index decides between two letters confirmed at the
 * same moment.
 */
export async function confirmLetter({ token }: { token: string }): Promise<Result> {
  const row = await findRow(token);
  if (!row) return { ok: false, reason: "unknown" };
  const reason = refusalOf(row);
  if (reason) return { ok: false, reason };
  try {
    const queued = await db.$transaction((transaction) => queueLetter(transaction, row));
    return queued ? { ok: true, letter: toLetter(row) } : { ok: false, reason: "already-confirmed" };
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "already-written" };
    throw error;
  }
}

type Found = {
  letter: LetterToConfirm;
  refusal: ConfirmLetterRefusal | null;
  /** Exactly what the office will read; null once it is gone. */
  content: LetterContent | null;
  /** The writer asked that answers go to their own address. */
  answersToWriter: boolean;
};

/** What the confirm page shows before its button is pressed; null for a token that belongs to no letter. */
export async function findLetterToConfirm(token: string): Promise<Found | null> {
  const row = await findRow(token);
  return (
    row && {
      letter: toLetter(row),
      refusal: refusalOf(row),
      content: row.content && openLetterContent(row.id, row.content),
      answersToWriter: row.replyToSupporter,
    }
  );
}

function findRow(token: string): Promise<LetterRow | null> {
  return db.emailLetter.findUnique({
    where: { confirmTokenHash: hashToken(token) },
    select: letterSelect,
  });
}

function refusalOf({ state, expiresAt, campaign }: LetterRow): ConfirmLetterRefusal | null {
  if (state === "EXPIRED") return "expired";
  if (state !== "AWAITING_CONFIRMATION") return "already-confirmed";
  if (expiresAt <= new Date()) return "expired";
  return campaign.state === "ACTIVE" ? null : "campaign-not-active";
}

/** Two presses at once: only one of them finds the letter waiting. When the office's turn comes, the worker decides. */
async function queueLetter(database: Database, { id, officeId, ...person }: LetterRow): Promise<boolean> {
  const { count } = await database.emailLetter.updateMany({
    where: { id, state: "AWAITING_CONFIRMATION" },
    data: { state: "QUEUED", confirmedAt: new Date() },
  });
  if (count === 0) return false;
  await liftSuppression(database, { ...person, emailIndex: person.supporterIndex });
  await enqueue(
    database,
    "send-letter",
    { emailLetterId: id },
    { jobKey: letterJobKey(id), queueName: `office:${officeId}` },
  );
  return true;
}

function toLetter({ campaign, office, language }: LetterRow): LetterToConfirm {
  const name = localized(office.translations, (translation) => translation.name);
  return { campaign: { slug: campaign.slug }, office: { slug: office.slug, name }, language };
}
