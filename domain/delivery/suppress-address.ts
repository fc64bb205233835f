import type { Database, MailKind } from "#lib/db";

/** Mails to organizers about their own accounts: a false report must not lock them out. */
export const aboutAccounts: ReadonlySet<MailKind> = new Set([
  "ORGANIZER_INVITATION",
  "ORGANIZER_PASSWORD_RESET",
  "ORGANIZER_ACCOUNT_CHANGED",
  "ORGANIZER_NOTICE",
]);

type Addressed = { kind: MailKind; organisationId: string; emailIndex: Uint8Array<ArrayBuffer> };

/** No more mail to this address, which is known by its keyed hash alone, until its owner asks anew and confirms it. */
export async function suppressAddress(
  database: Database,
  { kind, organisationId, emailIndex }: Addressed,
  reason: "BOUNCE" | "COMPLAINT",
): Promise<void> {
  if (aboutAccounts.has(kind)) return;
  await database.suppression.createMany({
    data: { organisationId, emailIndex, reason },
    skipDuplicates: true,
  });
}
