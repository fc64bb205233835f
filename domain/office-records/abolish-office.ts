import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedOfficeId } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { type Database, db } from "#lib/db";
import { abolition, abolitionForAudit } from "./abolition.ts";
import { getOfficeSlugLocked } from "./locked-office.ts";
import type { Abolition } from "./schema.ts";

type Abolishing = Abolition & { officeId: OwnedOfficeId; by: Authority };

/**
 * From the day `on` the office is no more. Its letters then go to the successor, which takes its place in every campaign
 * where it does not stand already; its records stay for letters of earlier days.
 */
export async function abolishOffice({ officeId, by, on, successor, source }: Abolishing) {
  return db.$transaction(async (tx) => {
    const subject = await getOfficeSlugLocked(tx, officeId);
    const heir = successor ? await findHeir(tx, by, successor) : null;
    if (successor && !heir) return { ok: false, reason: "office-unknown", field: "successor" } as const;
    if (heir && (await leadsBack(tx, heir.id, officeId)))
      return { ok: false, reason: "successor-circle", field: "successor" } as const;
    const before = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: abolition });
    const data = { abolishedOn: on, abolitionSource: source, successorId: heir?.id ?? null };
    await tx.office.update({ where: { id: officeId }, data });
    const campaigns = heir ? await takePlace(tx, officeId, heir.id) : [];
    await recordAudit(tx, by, {
      action: "office.abolished",
      subject,
      before: abolitionForAudit(before),
      after: { on: isoDay(on), successor: successor || null, source, campaigns: campaigns.join(" ") },
    });
    return { ok: true } as const;
  });
}

function findHeir(tx: Database, { organisationId }: Authority, slug: string) {
  return tx.office.findUnique({
    where: { organisationId_slug: { organisationId, slug } },
    select: { id: true },
  });
}

/** Offices that succeed each other in a circle would lead a letter nowhere. */
async function leadsBack(tx: Database, heirId: string, officeId: string): Promise<boolean> {
  const seen = new Set<string>();
  for (let id: string | null = heirId; id && !seen.has(id); ) {
    if (id === officeId) return true;
    seen.add(id);
    const next: { successorId: string | null } | null = await tx.office.findUnique({
      where: { id },
      select: { successorId: true },
    });
    id = next?.successorId ?? null;
  }
  return false;
}

/** Slugs of the campaigns that the heir came into, with the same template, languages, channels and words. */
async function takePlace(tx: Database, officeId: string, heirId: string): Promise<string[]> {
  const recipients = await tx.recipient.findMany({
    where: { officeId, campaign: { recipients: { none: { officeId: heirId } } } },
    include: { translations: true, campaign: { select: { slug: true } } },
  });
  for (const { campaignId, templateId, languages, channels, translations } of recipients) {
    const last = await tx.recipient.aggregate({ where: { campaignId }, _max: { position: true } });
    await tx.recipient.create({
      data: {
        ...{ campaignId, officeId: heirId, templateId, languages, channels },
        position: (last._max.position ?? 0) + 1,
        translations: {
          create: translations.map(({ locale, emphasis, remit }) => ({ locale, emphasis, remit })),
        },
      },
    });
    await tx.campaign.update({ where: { id: campaignId }, data: { lettersVersion: { increment: 1 } } });
  }
  return recipients.map(({ campaign }) => campaign.slug);
}
