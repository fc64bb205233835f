import { limits } from "#domain/delivery/limits";
import { aboutAccounts } from "#domain/delivery/suppress-address";
import { addDays } from "#lib/clock";
import type { Database, MailKind, SuppressionReason } from "#lib/db";

type Addressed = { id: string; organisationId: string; emailIndex: Uint8Array };

/** What an address has been through with its organisation, besides the mail in question. */
export type AddressHistory = {
  /** Mails that it was sent, or is being sent, within the window of the cap. */
  sent: number;
  /** Whether anything was sent to it within the time that a suppression lets one request through. */
  writtenTo: boolean;
  suppressed: SuppressionReason[];
};

const asksAnew: ReadonlySet<MailKind> = new Set(["SIGNATURE_REQUESTED", "LETTER_REQUESTED"]);

/** Whoever asks anew and confirms it lifts a suppression: so the request goes out, but not at every stranger's word. */
export function mayBeSent(kind: MailKind, { suppressed, writtenTo }: AddressHistory): boolean {
  const reasons = suppressed.filter((reason) => reason !== "UNSUBSCRIBE");
  if (aboutAccounts.has(kind) || reasons.length === 0) return true;
  return !reasons.includes("NOT_ME") && asksAnew.has(kind) && !writtenTo;
}

const reports: ReadonlySet<MailKind> = new Set([
  "SIGNATURE_CONFIRMED",
  "LETTER_SETTLED",
  "CAMPAIGN_UPDATE",
  "DIGEST",
  "ORGANIZER_ACCOUNT_CHANGED",
]);

export function hasHadItsMails(kind: MailKind, { sent }: AddressHistory): boolean {
  return sent >= (reports.has(kind) ? limits.reportsPerDay : limits.mailsPerDay);
}

/** Until the transaction ends nobody else counts the mails of these addresses. Locked in one order, so that none waits in a circle. */
export async function lockAddresses(database: Database, mails: readonly Addressed[]): Promise<void> {
  const keys = mails.map(addressKey);
  await database.$queryRaw`
    select pg_advisory_xact_lock(key)::text as locked from (
      select distinct hashtextextended(asked, 0) as key from unnest(${keys}::text[]) as asked order by key) as ordered`;
}

/** The first mail to each address, and those that have to wait until it is counted. */
export function oneForEachAddress<Mail extends Addressed>(mails: readonly Mail[]): [Mail[], Mail[]] {
  const seen = new Set<string>();
  const [first, later]: [Mail[], Mail[]] = [[], []];
  for (const mail of mails) {
    const key = addressKey(mail);
    (seen.has(key) ? later : first).push(mail);
    seen.add(key);
  }
  return [first, later];
}

/** By mail. */
export async function listHistories(
  database: Database,
  mailIds: readonly string[],
  now: Date,
): Promise<Map<string, AddressHistory>> {
  const capSince = new Date(now.getTime() - limits.capWindowMs);
  const writtenSince = addDays(now, -limits.suppressedDays);
  const rows = await database.$queryRaw<(AddressHistory & { id: string })[]>`
    select mail.id::text,
      (select count(*)::int from mails as other
        where other.organisation_id = mail.organisation_id and other.email_index = mail.email_index and other.id <> mail.id
          and (other.state = 'SENT' and other.settled_at > ${capSince}::timestamptz
            or other.state in ('SENDING', 'UNKNOWN') and other.created_at > ${capSince}::timestamptz)) as sent,
      exists (select from mails as other
        where other.organisation_id = mail.organisation_id and other.email_index = mail.email_index and other.id <> mail.id
          and other.created_at > ${writtenSince}::timestamptz
          and other.state in ('SENT', 'FAILED', 'SENDING', 'UNKNOWN')) as "writtenTo",
      array(select reason::text from suppressions as kept
        where kept.organisation_id = mail.organisation_id and kept.email_index = mail.email_index) as suppressed
    from mails as mail where mail.id = any(${[...mailIds]}::uuid[])`;
  return new Map(rows.map(({ id, ...history }) => [id, history]));
}

function addressKey({ organisationId, emailIndex }: Addressed): string {
  return `${organisationId}:${Buffer.from(emailIndex).toString("hex")}`;
}
