import type { Locale } from "#lib/locales";
import type { CampaignRecord, RecipientRecord } from "./campaign-record.ts";
import { inLocale, localized } from "./languages.ts";
import { addressLinesOn, channelsOn, holderOn, phoneOn } from "./office-on-day.ts";
import type { CampaignState, Counts, PublicCampaign, PublicRecipient } from "./schema.ts";

type Options = { locales: Locale[]; today: Date; counts: Counts };

/** A campaign as the API gives it; the caller has made sure that it is no draft. */
export function toPublicCampaign(
  record: CampaignRecord & { state: Exclude<CampaignState, "DRAFT"> },
  { locales, today, counts }: Options,
): PublicCampaign {
  const { slug, state, sample } = record;
  const day = record.asOf ?? today;
  return {
    slug,
    state,
    sample,
    title: localized(record.translations, locales, ({ title }) => title),
    demands: record.demands.map(({ number, translations }) => ({
      number,
      text: localized(translations, locales, ({ text }) => text),
    })),
    recipients: record.recipients.map((recipient) => toPublicRecipient(recipient, locales, day)),
    counts,
  };
}

function toPublicRecipient(
  { office, channels, languages }: RecipientRecord,
  locales: Locale[],
  day: Date,
): PublicRecipient {
  return {
    slug: office.slug,
    office: localized(office.translations, locales, ({ name }) => name),
    holder: inLocale(holderOn(office, day)?.translations ?? [], "en")?.name ?? null,
    addressLines: addressLinesOn(office, day),
    phone: phoneOn(office, day)?.display ?? null,
    channels: channelsOn(office, channels, day),
    languages,
  };
}
