import type { Prisma } from "#lib/db";
import { locales } from "#lib/locales";
import * as campaign from "./campaign.ts";
import { demands } from "./demands.ts";
import { forbiddenTerms } from "./forbidden-terms.ts";
import { notice } from "./notice.ts";
import { callAdvice, phoneScript, safetyNotice } from "./safety.ts";
import { sources } from "./sources.ts";
import { story } from "./story.ts";
import { templates } from "./templates.ts";
import { timeline } from "./timeline.ts";
import type { LetterTemplate, LetterText, Localized } from "./types.ts";
import { outcome, updates } from "./updates.ts";

// The content as rows of one new campaign. Facts and sources are joined afterwards, by their keys.

export type Mode = "try-out" | "live";

export function campaignRow(
  organisationId: string,
  mode: Mode,
  now: Date,
): Prisma.CampaignUncheckedCreateInput {
  return {
    organisationId,
    slug: campaign.slug,
    sample: true,
    state: mode === "try-out" ? "ACTIVE" : "HISTORICAL",
    asOf: day(campaign.asOf),
    reviewBy: mode === "try-out" ? aYearAfter(now) : null,
    publishedAt: now,
    countryConcerned: "KZ",
    consentNote: "A public appeal of early 2018, kept as a sample. Nobody was asked again.",
    translations: { create: translationRows(mode) },
    people: {
      create: campaign.people.map((person, index) => ({
        position: index + 1,
        translations: { create: perLocale(person) },
      })),
    },
    demands: {
      create: demands.map((text, index) => ({
        number: index + 1,
        translations: { create: perLocale({ text }) },
      })),
    },
    sources: { create: sources.map((source) => ({ ...source, publishedOn: day(source.publishedOn) })) },
    updates: {
      create: updates.map(({ kind, title, body }) => ({
        kind,
        publishedAt: now,
        translations: { create: perLocale({ title, body }) },
      })),
    },
    forbiddenTerms: { create: forbiddenTerms },
    templates: { create: templates.map(templateRow) },
  };
}

export function factRows(
  campaignId: string,
  sourceIds: ReadonlyMap<string, string>,
): Prisma.FactUncheckedCreateInput[] {
  return timeline.map((entry, index) => ({
    campaignId,
    key: entry.key,
    happenedOn: day(entry.happenedOn),
    precision: entry.precision,
    timelinePosition: index + 1,
    translations: { create: perLocale({ text: entry.text, assertedBy: entry.assertedBy }) },
    sources: { create: entry.sources.map((key) => ({ sourceId: known(sourceIds, key) })) },
  }));
}

/** A date column's value: midnight UTC of the day. */
export function day(iso: string): Date;
export function day(iso: string | null): Date | null;
export function day(iso: string | null): Date | null {
  return iso === null ? null : new Date(`${iso}T00:00:00Z`);
}

export function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The sample's content names ${key}, which it does not define`);
  return id;
}

/** `{ title: {en, ru, kk} }` as one row per language. */
export function perLocale<Field extends string>(fields: Record<Field, Localized>) {
  return locales.map((locale) => {
    const texts = Object.entries<Localized>(fields).map(([field, text]) => [field, text[locale]]);
    return { locale, ...(Object.fromEntries(texts) as Record<Field, string>) };
  });
}

function translationRows(mode: Mode) {
  const { title, summary, lede, sharing, houseRules, independence, notAPetition } = campaign;
  const texts = perLocale({
    title,
    summary,
    lede,
    notice: notice[mode],
    outcome,
    houseRules,
    safetyNotice,
    phoneScript,
    phoneAdvice: callAdvice,
    shareText: sharing,
  });
  return texts.map((row) => ({
    ...row,
    story: story[row.locale].join("\n\n"),
    disclaimer: `${independence[row.locale]}\n\n${notAPetition[row.locale]}`,
  }));
}

function templateRow({ key, texts }: LetterTemplate) {
  const written = locales.flatMap((locale) => {
    const text = texts[locale];
    return text ? [{ locale, text }] : [];
  });
  return {
    key,
    translations: {
      create: written.map(({ locale, text: { heading, subject, demandsIntro, closing } }) => ({
        locale,
        heading,
        subject,
        demandsIntro,
        closing,
      })),
    },
    paragraphs: {
      create: written.flatMap(({ locale, text }) => paragraphRows(text).map((row) => ({ locale, ...row }))),
    },
  };
}

function paragraphRows({ paragraphs }: LetterText) {
  return paragraphs.map(({ slot, variants = [] }, index) => ({
    position: index + 1,
    slot,
    variants: { create: variants.map((text, variant) => ({ position: variant + 1, text })) },
  }));
}

function aYearAfter(now: Date): Date {
  const date = day(now.toISOString().slice(0, 10));
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date;
}
