import { tokens } from "#domain/delivery/links";
import { findPersonBySignature } from "#domain/signatures/person";
import { stopUpdates } from "#domain/signatures/stop-updates";
import { equalBytes } from "#lib/crypto";

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/;

/** Whether a link to unsubscribe is ours. It holds for ever: nobody may be kept from stopping our mails. */
export function readUnsubscribeToken(token: string): string | null {
  const signatureId = TOKEN.exec(token)?.[1];
  if (!signatureId) return null;
  const ours = equalBytes(Buffer.from(token), Buffer.from(tokens.unsubscribe(signatureId)));
  return ours ? signatureId : null;
}

/**
 * Stops the news about one campaign, or with `everything` that of all campaigns of its organisation. Done twice it is
 * done once; a signature that is gone gets no news anyway.
 */
export async function unsubscribe({
  signatureId,
  everything = false,
}: {
  signatureId: string;
  everything?: boolean;
}): Promise<void> {
  const person = await findPersonBySignature(signatureId);
  if (person) await stopUpdates({ person, ...(everything ? {} : { signatureId }) });
}
