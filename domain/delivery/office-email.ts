import { MISSION_SLUG } from "#domain/letters/letter";
import { findMission } from "#domain/letters/queries";
import { dayOf } from "#lib/clock";
import type { Database } from "#lib/db";

type Letter = { organisationId: string; campaignId: string; officeId: string; country: string };

/**
 * The address that an organizer entered for the office and that holds today, if the campaign allows letters by e-mail to
 * it; for the mission it is that of the mission for the writer's country. Real time counts here even where a campaign's letters are dated in the past: the mail leaves today.
 */
export async function findOfficeEmail(
  database: Database,
  { organisationId, campaignId, officeId, country }: Letter,
  now: Date,
): Promise<string | null> {
  const today = dayOf(now);
  const recipient = await database.recipient.findUnique({
    where: { campaignId_officeId: { campaignId, officeId }, channels: { has: "email" } },
    select: {
      office: {
        select: {
          slug: true,
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
  if (recipient?.office.slug !== MISSION_SLUG) return recipient?.office.emails[0]?.address ?? null;
  return (await findMission(organisationId, country, today, database))?.email ?? null;
}
