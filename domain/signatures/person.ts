import { hashToken } from "#lib/crypto";
import { db } from "#lib/db";

declare const proven: unique symbol;

/**
 * Somebody who has proved, by a link from our mail, to read an address. Queries and commands on a person's own data ask
 * for it, so that none can be called with what somebody typed.
 */
export type Person = {
  readonly organisationId: string;
  readonly emailIndex: Uint8Array<ArrayBuffer>;
  readonly [proven]: true;
};

/** Who holds a manage link; null when the link is unknown or has run out. */
export async function findPersonByManageToken(token: string, now = new Date()): Promise<Person | null> {
  const link = await db.manageLink.findUnique({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now } },
    select: { organisationId: true, emailIndex: true },
  });
  return link as Person | null;
}

/** Who reads the mails about a signature: for one-click unsubscribe, whose token names the signature. */
export async function findPersonBySignature(signatureId: string): Promise<Person | null> {
  const signature = await db.signature.findUnique({
    where: { id: signatureId },
    select: { organisationId: true, emailIndex: true },
  });
  return signature as Person | null;
}
