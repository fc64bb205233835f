import { linkToken } from "#lib/crypto";

/** Text and addresses of a letter are gone by then, whatever state it is in. */
export const EMAIL_LETTER_DAYS = 7;

/** The secret in the link by which the supporter confirms; only its hash is stored. */
export function letterConfirmToken(emailLetterId: string): string {
  return linkToken("confirm-letter", emailLetterId);
}
