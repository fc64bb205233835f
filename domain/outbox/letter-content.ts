import { open, seal } from "#lib/crypto";

/** A letter as the official will read it: finished, signed with name, city and country. Nothing is added when it is sent. */
export type LetterContent = { subject: string; text: string };

export function sealLetterContent(emailLetterId: string, content: LetterContent) {
  return seal(JSON.stringify(content), `email_letters.content:${emailLetterId}`);
}

export function openLetterContent(emailLetterId: string, sealed: Uint8Array): LetterContent {
  return JSON.parse(open(sealed, `email_letters.content:${emailLetterId}`)) as LetterContent;
}

/** The supporter's own address: told how the letter fared and, only if they chose so, given as Reply-To. */
export function sealSupporterAddress(emailLetterId: string, email: string) {
  return seal(email, `email_letters.supporter_email:${emailLetterId}`);
}

export function openSupporterAddress(emailLetterId: string, sealed: Uint8Array): string {
  return open(sealed, `email_letters.supporter_email:${emailLetterId}`);
}
