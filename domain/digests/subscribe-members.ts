import { recordAudit } from "#domain/organizer/audit";
import type { CampaignClaim } from "#domain/organizer/authority";
import { organizerMailbox } from "#domain/organizer/report-account-change";
import { openOrganizerEmail } from "#lib/auth";
import { addDays, dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { findChosenOffices, unknownOffice } from "./chosen-offices.ts";
import { lastDays } from "./digest-days.ts";
import type { MembersInput } from "./schema.ts";

/**
 * Sends the digest to members of the organisation from the end of the present period on. They have been let in already
 * and are not asked; each mail can be stopped with one button. Who gets it already is left as it is.
 */
export async function subscribeMembers({ campaignId, by, input }: CampaignClaim & { input: MembersInput }) {
  const { organisationId } = by;
  const now = new Date();
  const organizers = await db.organizer.findMany({
    where: { id: { in: input.members }, memberships: { some: { organisationId } } },
    select: { id: true, emailSealed: true },
  });
  return db.$transaction(async (tx) => {
    const officeIds = await findChosenOffices(tx, campaignId, input.offices);
    if (!officeIds) return unknownOffice;
    const { slug } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { slug: true },
    });
    const added = await tx.digestReader.createManyAndReturn({
      data: organizers.flatMap(({ id, emailSealed }) =>
        emailSealed
          ? {
              ...{ organisationId, campaignId, organizerId: id },
              emailIndex: organizerMailbox(openOrganizerEmail(id, emailSealed), organisationId),
              ...{ locale: input.language, period: input.period },
              ...{ askedUntil: now, confirmedAt: now },
              mailedFrom: lastDays(input.period, addDays(dayOf(now), -1)).from,
            }
          : [],
      ),
      skipDuplicates: true,
      select: { id: true },
    });
    await tx.digestOffice.createMany({
      data: added.flatMap(({ id }) => officeIds.map((officeId) => ({ readerId: id, officeId }))),
    });
    const after = { added: added.length, offices: input.offices };
    await recordAudit(tx, by, { action: "digest.members-added", subject: slug, after });
    return { ok: true } as const;
  });
}
