import type { MailRow } from "#domain/delivery/mail-message";
import { openMailAddress } from "#domain/outbox/queue-mail";

/** A mail that goes for itself and for the requests that it repeats, which end with it. */
export type JoinedMail = MailRow & { repeats: readonly MailRow[] };

/**
 * The mail in the language of the newest request among those that wait, at the earliest place that one of them was given: to ask
 * again brings nobody to the end of the queue. Only what is written to the very same address counts as repeated, for
 * whoever knows mine could else send my mail to another spelling of it; and nothing of which a copy may be out already.
 */
export function joinRepeats(mail: MailRow, locked: readonly MailRow[]): JoinedMail {
  const repeats = locked.filter((other) => other.id !== mail.id && isSameRequest(mail, other));
  const all = [mail, ...repeats];
  const newest = all.reduce((one, other) => (other.createdAt > one.createdAt ? other : one));
  const places = all.flatMap(({ sendAfter }) => sendAfter?.getTime() ?? []);
  const sendAfter = places.length > 0 ? new Date(Math.min(...places)) : null;
  return { ...mail, locale: newest.locale, sendAfter, repeats };
}

function isSameRequest(one: MailRow, other: MailRow): boolean {
  return (
    [one, other].every(({ kind, state }) => kind === "SIGNATURE_REQUESTED" && state === "QUEUED") &&
    one.signature !== null &&
    one.signature.id === other.signature?.id &&
    one.email !== null &&
    other.email !== null &&
    openMailAddress(one.id, one.email) === openMailAddress(other.id, other.email)
  );
}
