import { tokens } from "#domain/delivery/links";
import { hashToken } from "#lib/crypto";

/** The secret of the link in a mail; the same at every attempt to send it. */
export function passwordResetToken(mailId: string): string {
  return tokens.resetPassword(mailId);
}

/** Under which a link is kept: by its hash. */
export function passwordResetKey(token: string): string {
  return `password-reset:${hashToken(token).toString("hex")}`;
}
