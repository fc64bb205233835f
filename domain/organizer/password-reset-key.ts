import { hashToken } from "#lib/crypto";

/** Under which the link of a mail is kept: by the hash of its token. */
export function passwordResetKey(token: string): string {
  return `password-reset:${hashToken(token).toString("hex")}`;
}
