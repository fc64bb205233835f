import { type CampaignRecord, readCampaignRecord } from "#domain/campaigns/campaign-record";
import { inLocale, offeredLocales } from "#domain/campaigns/languages";
import { addressOn, emailOn, isStale, phoneOn } from "#domain/campaigns/office-on-day";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { isTryOut } from "#lib/env";
import { notFound } from "#lib/errors";
import type { Locale } from "#lib/locales";
import { findGaps } from "./find-gaps.ts";
import { readContent } from "./read-content.ts";
import { type ChecklistItem, sectionNames } from "./schema.ts";

type Finding = { key: ChecklistItem["key"]; done: boolean } & Partial<ChecklistItem>;

/**
 * Everything that must hold before a campaign asks people to sign and write, in the order in which it is best done. Going
 * on after a pause asks only for dates that have not passed; a sample is about people whom nobody can ask again.
 */
export async function readChecklist(
  campaignId: OwnedCampaignId,
  locale: Locale,
  now = new Date(),
): Promise<ChecklistItem[]> {
  const campaign = await readCampaignRecord({ id: campaignId });
  if (!campaign) notFound();
  const isDraft = campaign.state === "DRAFT";
  const { consentRecordedAt, benefitHarmRecordedAt, appealsBefore, reviewBy, sample } = campaign;
  const findings: Finding[] = [
    { key: "consent", done: !isDraft || sample || consentRecordedAt !== null },
    { key: "benefit-harm", done: !isDraft || sample || benefitHarmRecordedAt !== null },
    await checkTexts(campaign),
    checkReview(campaign),
    { key: "demands", done: campaign.demands.length > 0 },
    ...checkOffices(campaign, locale, now),
    ...(campaign.recipients.length > 0 ? [await checkTemplates(campaign, locale)] : []),
    { key: "clock", done: [appealsBefore, reviewBy].every((limit) => !limit || limit >= dayOf(now)) },
  ];
  return findings.map((finding) => ({ gaps: 0, languages: [], offices: [], ...finding }));
}

/** What is still to be done; empty when the campaign may start. */
export async function listMissing(campaignId: OwnedCampaignId, now = new Date()): Promise<ChecklistItem[]> {
  return (await readChecklist(campaignId, "en", now)).filter(({ done }) => !done);
}

/** Languages that are on, whether or not anybody outside may see them yet. */
export function localesOn(translations: CampaignRecord["translations"]): Locale[] {
  return offeredLocales(translations, { tryOut: true });
}

async function checkTexts({ id, state, translations }: CampaignRecord): Promise<Finding> {
  const on = localesOn(translations);
  if (state !== "DRAFT") return { key: "texts", done: on.length > 0 };
  const gaps = findGaps(await readContent(db, id), on);
  const paths = new Set(sectionNames.flatMap((name) => Object.values(gaps[name]).flat()));
  return { key: "texts", done: on.length > 0 && paths.size === 0, gaps: paths.size };
}

function checkReview({ state, translations }: CampaignRecord): Finding {
  const languages = localesOn(translations).filter((locale) => !inLocale(translations, locale)?.reviewedAt);
  const offered = offeredLocales(translations, { tryOut: isTryOut() });
  return { key: "review", done: state === "DRAFT" ? languages.length === 0 : offered.length > 0, languages };
}

function checkOffices(
  { state, sample, asOf, recipients }: CampaignRecord,
  locale: Locale,
  now: Date,
): Finding[] {
  const day = asOf ?? dayOf(now);
  const offices = recipients.map(({ office }) => office);
  const stale = sample || state !== "DRAFT" ? [] : offices.filter((office) => isStale(office, day, now));
  const reachable = offices.filter((office) =>
    [addressOn, phoneOn, emailOn].some((recordOn) => recordOn(office, day) !== null),
  );
  const chosen: Finding = { key: "recipients", done: reachable.length > 0 };
  // Without an office there is nothing yet to verify.
  if (offices.length === 0) return [chosen];
  return [
    chosen,
    {
      key: "verification",
      done: stale.length === 0,
      offices: stale.map(({ slug, translations }) => inLocale(translations, locale)?.name || slug),
    },
  ];
}

async function checkTemplates({ id, state }: CampaignRecord, locale: Locale): Promise<Finding> {
  const written = { select: { locale: true } } as const;
  // What an organizer still has to fill: no letter is printed with it.
  const blanks = { where: { text: { contains: "{{?" } }, select: { id: true } } as const;
  const recipients = await db.recipient.findMany({
    where: { campaignId: id },
    orderBy: { position: "asc" },
    select: {
      languages: true,
      office: { select: { slug: true, translations: { select: { locale: true, name: true } } } },
      template: {
        select: { translations: written, paragraphs: { select: { locale: true, variants: blanks } } },
      },
    },
  });
  const lacking = recipients.filter(
    ({ languages, template }) =>
      languages.length === 0 ||
      languages.some(
        (language) =>
          [template.translations, template.paragraphs].some((rows) => !inLocale(rows, language)) ||
          template.paragraphs.some(({ locale, variants }) => locale === language && variants.length > 0),
      ),
  );
  const offices = lacking.map(({ office }) => inLocale(office.translations, locale)?.name || office.slug);
  return { key: "templates", done: state !== "DRAFT" || offices.length === 0, offices };
}
