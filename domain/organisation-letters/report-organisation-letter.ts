import type { Authority, OwnedCampaignId } from "#domain/campaigns/authority";
import { writeLedger } from "#domain/ledger/write-ledger";
import { recordAudit } from "#domain/organizer/audit";
import { dayOf, isoDay } from "#lib/clock";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";

type Report = {
  by: Authority;
  campaignId: OwnedCampaignId;
  offices: { id: string; slug: string }[];
  language: Locale;
};

/**
 * "We have posted it." The ledger gets one letter for each office, whatever the number of people it speaks for; the
 * same office, language and day count once, so that a second press changes nothing. Only while the campaign is ACTIVE.
 */
export async function reportOrganisationLetter({ by, campaignId, offices, language }: Report) {
  return db.$transaction(async (tx) => {
    const campaign = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { slug: true, state: true },
    });
    if (campaign.state !== "ACTIVE") return { ok: false, reason: "campaign-not-active" } as const;
    const written = await writeLedger(
      {
        organisationId: by.organisationId,
        campaignId,
        // No supporter's sheet is like this one, so no supporter can take the entry back.
        sheet: `ngo:${campaignId}:${language}:${isoDay(dayOf(new Date()))}`,
        officeIds: offices.map(({ id }) => id),
        kind: "LETTER_REPORTED_SENT",
        channel: "ngo",
        language,
      },
      tx,
    );
    if (written === 0) return { ok: false, reason: "posted-already" } as const;
    await recordAudit(tx, by, {
      action: "organisation-letter.posted",
      subject: campaign.slug,
      after: { offices: offices.map(({ slug }) => slug), language },
    });
    return { ok: true } as const;
  });
}

/** Takes one such letter out of the ledger again. */
export async function undoOrganisationLetter({
  by,
  campaignId,
  id,
}: Omit<Report, "offices" | "language"> & { id: string }) {
  return db.$transaction(async (tx) => {
    const where = { id, campaignId, organisationId: by.organisationId, channel: "ngo" };
    const entry = await tx.ledgerEntry.findFirst({
      where,
      select: {
        day: true,
        language: true,
        office: { select: { slug: true } },
        campaign: { select: { slug: true } },
      },
    });
    if (!entry) return { ok: false, reason: "unchanged" } as const;
    await tx.ledgerEntry.deleteMany({ where });
    await recordAudit(tx, by, {
      action: "organisation-letter.taken-back",
      subject: entry.campaign.slug,
      before: { office: entry.office.slug, language: entry.language, day: isoDay(entry.day) },
    });
    return { ok: true } as const;
  });
}
