import type { OfficeChannels } from "#components/letter/check-letter";
import type { DemandChoice, OfficeChoice, PersonChoice } from "#components/letter/composer-view";
import type { CopyChoice } from "#components/letter/embassy-copy";
import type { OfficeLoad } from "#domain/campaigns/counts";
import { copyLine } from "#domain/letters/compose-letter";
import { fewest } from "#domain/letters/fewest";
import { type LetterCampaign, MISSION_SLUG } from "#domain/letters/letter";
import type { StressLoads } from "#domain/letters/queries";
import type { Draft } from "#domain/letters/schema";
import { isLocale, type Locale } from "#lib/locales";

type Context = { loads: Map<string, OfficeLoad>; missions: number; locale: Locale; sheet: string };

/**
 * Offices to choose from; of those that can be reached and are written to in the page's language, the one with fewest letters
 * is suggested.
 */
export function officeChoices(
  campaign: LetterCampaign,
  { loads, missions, locale, sheet }: Context,
): OfficeChoice[] {
  const load = (officeId: string) => loads.get(officeId) ?? { lettersPrepared: 0, recent: 0 };
  const choices = campaign.addressees.map((addressee) => ({
    slug: addressee.slug,
    name: addressee.name[locale],
    remit: addressee.remit[locale],
    languages: addressee.languages,
    lettersPrepared: load(addressee.officeId).lettersPrepared,
    suggested: false,
    recent: load(addressee.officeId).recent,
    flooded: load(addressee.officeId).recent > campaign.floodThreshold,
    notOffered: addressee.ruling.kind === "letter" ? null : addressee.ruling.text[locale],
    reachable:
      addressee.languages.length > 0 &&
      (addressee.address !== null ||
        addressee.email !== null ||
        (addressee.slug === MISSION_SLUG && missions > 0)),
  }));
  const candidates = choices.filter(
    ({ reachable, notOffered, languages }) => reachable && notOffered === null && languages.includes(locale),
  );
  const suggested = fewest(candidates, ({ lettersPrepared }) => lettersPrepared, sheet);
  return choices.map((choice) => ({ ...choice, suggested: choice === suggested }));
}

/** The requests that a letter can stress, and which of them fewest letters do. */
export function demandChoices(
  { demands }: LetterCampaign,
  loads: StressLoads,
  { locale, sheet }: Pick<Context, "locale" | "sheet">,
): DemandChoice[] {
  const suggested = fewest(demands, ({ number }) => loads.demands.get(number) ?? 0, sheet);
  return demands.map((demand) => ({
    number: demand.number,
    text: demand.text[locale],
    suggested: demand === suggested,
  }));
}

/** Whom a letter can put first; nobody where the campaign is for one person or has no sentence for them. */
export function personChoices(
  campaign: LetterCampaign,
  loads: StressLoads,
  { locale, sheet }: Pick<Context, "locale" | "sheet">,
): PersonChoice[] {
  const people = campaign.people.filter(({ stress }) => Object.values(stress).some(Boolean));
  if (people.length < 2) return [];
  const suggested = fewest(people, ({ number }) => loads.people.get(number) ?? 0, sheet);
  return people.map((person) => ({
    number: person.number,
    name: person.name[locale],
    suggested: person === suggested,
  }));
}

/** What can be done with the letter of each chosen office. */
export function officeChannels(campaign: LetterCampaign, { to }: Draft, locale: Locale): OfficeChannels[] {
  return to.flatMap((slug) => {
    const addressee = campaign.addressees.find((candidate) => candidate.slug === slug);
    if (!addressee) return [];
    const { name, address, email, phone, channels } = addressee;
    return [
      {
        slug,
        name: name[locale],
        post: address !== null,
        email: email !== null && channels.includes("email"),
        phone: phone !== null && channels.includes("phone"),
        portal: channels.includes("portal"),
      },
    ];
  });
}

/** The mission to which a copy could go: none for letters to nobody but the mission itself. */
export function copyChoice(campaign: LetterCampaign, draft: Draft, locale: Locale): CopyChoice | null {
  const { mission } = campaign;
  if (!mission || draft.to.every((slug) => slug === MISSION_SLUG)) return null;
  const letterLanguage = isLocale(draft.language) ? draft.language : locale;
  const { addressLines, email } = mission;
  const line = copyLine(mission.name[letterLanguage], letterLanguage);
  return { name: mission.name[locale], line, addressLines, email };
}
