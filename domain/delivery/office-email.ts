import { dayOf } from "#lib/clock";
import type { Database } from "#lib/db";

type Recipient = { campaignId: string; officeId: string };

/**
 * The address that an organizer entered for the office and that holds today, if the campaign allows letters by e-mail to
 * it. Real time counts here even where a campaign's letters are dated in the past: the mail leaves today.
 */
export async function findOfficeEmail(
  database: Database,
  { campaignId, officeId }: Recipient,
  now: Date,
): Promise<string | null> {
  const today = dayOf(now);
  const recipient = await database.recipient.findUnique({
    where: { campaignId_officeId: { campaignId, officeId }, channels: { has: "email" } },
    select: {
      office: {
        select: {
          emails: {
            where: {
              AND: [
                { OR: [{ validFrom: null }, { validFrom: { lte: today } }] },
                { OR: [{ validTo: null }, { validTo: { gte: today } }] },
              ],
            },
            orderBy: { validFrom: { sort: "desc", nulls: "last" } },
            take: 1,
            select: { address: true },
          },
        },
      },
    },
  });
  return recipient?.office.emails[0]?.address ?? null;
}
