import { changedMeanwhile, nextVersion } from "#domain/letter-settings/letters-version";
import { ORGANISATION_TEMPLATE } from "#domain/letters/organisation-letter";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { type Database, db } from "#lib/db";
import { type Locale, locales } from "#lib/locales";
import { most, type NewTemplate, type TemplateDraft } from "./schema.ts";
import { starterText } from "./starters.ts";
import { templateSelect, textOf, writeText } from "./template-rows.ts";

type Addition = { campaignId: OwnedCampaignId; by: Authority; input: NewTemplate };

/** A new template in three languages, from a text to begin with or from another template. Nobody has reviewed it yet. */
export async function addTemplate({ campaignId, by, input }: Addition) {
  const { version, start } = input;
  const [how = "", from = ""] = start.split(":");
  const key = how === "organisation" ? `${from}${ORGANISATION_TEMPLATE}` : input.key;
  if (how !== "organisation" && key.endsWith(ORGANISATION_TEMPLATE))
    return { ok: false, reason: "key-reserved", field: "key" } as const;
  const added = await db.$transaction(async (tx) => {
    const keys = await tx.letterTemplate.findMany({ where: { campaignId }, select: { key: true } });
    if (keys.some((each) => each.key === key))
      return { ok: false, reason: "key-taken", field: "key" } as const;
    if (keys.length >= most.templates) return { ok: false, reason: "too-many-templates" } as const;
    if (from && !keys.some((each) => each.key === from))
      return { ok: false, reason: "template-unknown", field: "start" } as const;
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    const texts = how === "copy" ? await copyOf(tx, campaignId, from) : await textsOf(tx, campaignId, how);
    const { id } = await tx.letterTemplate.create({ data: { campaignId, key }, select: { id: true } });
    for (const [locale, draft] of texts)
      await writeText(tx, { templateId: id, locale, draft, reviewedAt: null });
    await recordAudit(tx, by, {
      action: "letters.template-added",
      subject: next.slug,
      after: { version: next.version, template: key, start },
    });
    return { ok: true, key } as const;
  });
  return added ?? changedMeanwhile(by, campaignId, version);
}

type Texts = [Locale, TemplateDraft][];

async function textsOf(tx: Database, campaignId: string, how: string): Promise<Texts> {
  const titles = await tx.campaignTranslation.findMany({
    where: { campaignId },
    select: { locale: true, title: true },
  });
  const title = (locale: Locale) => titles.find((each) => each.locale === locale)?.title || "…";
  const start = how === "organisation" ? "organisation" : "appeal";
  return locales.map((locale) => [locale, starterText(start, locale, title(locale))]);
}

async function copyOf(tx: Database, campaignId: string, key: string): Promise<Texts> {
  const where = { campaignId_key: { campaignId, key } };
  const stored = await tx.letterTemplate.findUniqueOrThrow({ where, select: templateSelect });
  return locales.flatMap((locale): Texts => {
    const text = textOf(stored, locale);
    return text ? [[locale, text]] : [];
  });
}
