import type { Locale } from "#lib/locales";
import type { CampaignRecord, RecipientRecord } from "./campaign-record.ts";
import type { OfficeLoad } from "./counts.ts";
import { movingGoal } from "./goal.ts";
import { inLocale } from "./languages.ts";
import { addressLinesOn, channelsOn, holderOn, isStale, phoneOn } from "./office-on-day.ts";
import type { CampaignView, Counts, FactView, PauseReason, RecipientView, UpdateView } from "./schema.ts";
import { permissions } from "./states.ts";

type Figures = { counts: Counts; loads: Map<string, OfficeLoad> };
type Options = { locale: Locale; locales: Locale[]; today: Date } & Figures;

/** A campaign in one language as its page shows it, or null when it has no text in that language. */
export function toCampaignView(record: CampaignRecord, options: Options): CampaignView | null {
  const { locale, locales, counts } = options;
  const texts = inLocale(record.translations, locale);
  if (!texts) return null;
  return {
    ...shownTexts(texts),
    id: record.id,
    slug: record.slug,
    state: record.state,
    may: permissions[record.state],
    sample: record.sample,
    organisation: record.organisation,
    asOf: record.asOf,
    pausedFor: record.pausedFor as PauseReason | null,
    closedAt: record.closedAt,
    locales,
    people: record.people.flatMap(({ translations }) => {
      const person = inLocale(translations, locale);
      return person ? [{ name: person.name, about: person.about }] : [];
    }),
    demands: record.demands.map(({ number, translations }) => ({
      number,
      text: inLocale(translations, locale)?.text ?? "",
    })),
    recipients: record.recipients.map((recipient) => toRecipient(record, recipient, options)),
    timeline: record.facts.flatMap((fact) => toFact(fact, locale)),
    updates: record.updates.flatMap((update) => toUpdate(update, locale)),
    commentsOpen: record.commentsOpenedAt !== null,
    goal: movingGoal(counts.signaturesConfirmed, record.signatureGoal),
    counts,
  };
}

function shownTexts(texts: CampaignRecord["translations"][number]) {
  return {
    title: texts.title,
    summary: texts.summary,
    lede: texts.lede,
    story: texts.story,
    notice: texts.notice,
    outcome: texts.outcome,
    disclaimer: texts.disclaimer,
    houseRules: texts.houseRules,
    safetyNotice: texts.safetyNotice,
    phoneScript: texts.phoneScript,
    phoneAdvice: texts.phoneAdvice,
    shareText: texts.shareText,
  };
}

function toRecipient(
  campaign: CampaignRecord,
  { office, channels, languages, translations }: RecipientRecord,
  { locale, today, loads }: Options,
): RecipientView {
  const day = campaign.asOf ?? today;
  const texts = inLocale(office.translations, locale);
  const phone = phoneOn(office, day);
  const load = loads.get(office.id) ?? { lettersPrepared: 0, recent: 0 };
  return {
    slug: office.slug,
    office: texts?.name ?? "",
    holder: inLocale(holderOn(office, day)?.translations ?? [], locale)?.name ?? null,
    remit: inLocale(translations, locale)?.remit || (texts?.remit ?? ""),
    abolished: abolitionOf(campaign, office, { locale, day }),
    addressLines: addressLinesOn(office, day),
    phone: phone && { display: phone.display, e164: phone.e164, callable: !campaign.sample },
    channels: channelsOn(office, channels, day),
    languages,
    lettersPrepared: load.lettersPrepared,
    flooded: load.recent > campaign.floodThreshold,
    stale: !campaign.sample && isStale(office, day, today),
  };
}

/** Null while the office stands. The successor is linked where the campaign writes to it. */
function abolitionOf(
  { recipients }: CampaignRecord,
  { abolishedOn, successor }: RecipientRecord["office"],
  { locale, day }: { locale: Locale; day: Date },
): RecipientView["abolished"] {
  if (!abolishedOn || abolishedOn > day) return null;
  const known = recipients.some(({ office }) => office.slug === successor?.slug);
  const name = successor && inLocale(successor.translations, locale)?.name;
  return {
    on: abolishedOn,
    successor: successor && name ? { name, slug: known ? successor.slug : null } : null,
  };
}

function toFact(fact: CampaignRecord["facts"][number], locale: Locale): FactView[] {
  const texts = inLocale(fact.translations, locale);
  if (!texts || !fact.happenedOn) return [];
  const sources = fact.sources.map(({ source: { title, publisher, url, publishedOn } }) => ({
    title,
    publisher,
    url,
    publishedOn,
  }));
  const { text, assertedBy } = texts;
  return [{ key: fact.key, date: fact.happenedOn, precision: fact.precision, text, assertedBy, sources }];
}

function toUpdate(update: CampaignRecord["updates"][number], locale: Locale): UpdateView[] {
  const texts = inLocale(update.translations, locale);
  if (!texts || !update.publishedAt) return [];
  const { id, kind, publishedAt } = update;
  return [{ id, kind, publishedAt, title: texts.title, body: texts.body }];
}
