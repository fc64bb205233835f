import { disownRequests } from "#domain/signatures/disown-requests";
import type { Person } from "#domain/signatures/person";
import { inTransaction } from "#lib/transaction";

/**
 * "It wasn't me." Deletes what was asked for with an address and never confirmed, letters and reminders included. With
 * `never`, the organisation does not write to it again.
 */
export function disownAddress({ person, never }: { person: Person; never: boolean }): Promise<void> {
  const { organisationId, emailIndex } = person;
  return inTransaction(async (database) => {
    await disownRequests(database, person);
    await database.emailLetter.deleteMany({
      where: { organisationId, supporterIndex: emailIndex, state: "AWAITING_CONFIRMATION" },
    });
    await database.reminder.deleteMany({ where: { organisationId, emailIndex } });
    if (!never) return;
    await database.suppression.createMany({
      data: { organisationId, emailIndex, reason: "NOT_ME" },
      skipDuplicates: true,
    });
  });
}
