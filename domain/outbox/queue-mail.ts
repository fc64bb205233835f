import { randomUUID } from "node:crypto";
import { open, seal } from "#lib/crypto";
import type { Database, MailKind } from "#lib/db";
import { enqueue } from "#lib/jobs";
import type { Locale } from "#lib/locales";

type QueuedMail = {
  organisationId: string;
  kind: MailKind;
  locale: Locale;
  /** As the person wrote it: the local part's case may matter to their server. */
  email: string;
  /** Keyed hash of the canonical address. */
  emailIndex: Uint8Array<ArrayBuffer>;
  campaignId?: string;
  signatureId?: string;
  emailLetterId?: string;
  decisionId?: string;
  organizerId?: string;
  invitationId?: string;
  /** What has changed of an organizer's account. */
  accountEvent?: string;
  /** Of a test letter: office, language and country. */
  testLetter?: Record<string, string>;
  /** Of a test of an update. */
  testUpdateId?: string;
  /** Of the question whether somebody would like a digest. */
  digestReaderId?: string;
  /** Of a notice to an organizer. */
  notice?: Record<string, string>;
};

/**
 * Writes a mail and its job in the caller's transaction. What the mail says, and whether it goes out at all, is decided
 * by the worker when it is sent, so that the answer to the caller never depends on what is known about the address.
 */
export async function queueMail(database: Database, { email, ...mail }: QueuedMail): Promise<string> {
  const id = randomUUID();
  await database.mail.create({ data: { id, ...mail, email: sealMailAddress(id, email) } });
  await enqueue(database, "send-mail", { mailId: id });
  return id;
}

export function sealMailAddress(mailId: string, email: string) {
  return seal(email, `mails.email:${mailId}`);
}

export function openMailAddress(mailId: string, sealed: Uint8Array): string {
  return open(sealed, `mails.email:${mailId}`);
}
