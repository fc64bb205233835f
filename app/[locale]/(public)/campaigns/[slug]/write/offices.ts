import type { OfficeChannels } from "#components/letter/check-letter";
import type { OfficeChoice } from "#components/letter/composer-view";
import type { CopyChoice } from "#components/letter/embassy-copy";
import type { OfficeLoad } from "#domain/campaigns/counts";
import { type LetterCampaign, MISSION_SLUG } from "#domain/letters/letter";
import type { Draft } from "#domain/letters/schema";
import { isLocale, type Locale } from "#lib/locales";

type Context = { loads: Map<string, OfficeLoad>; missions: number; locale: Locale };

/** Offices to choose from; of those that can be reached and are written to in the page's language, the one with fewest letters is suggested. */
export function officeChoices(
  campaign: LetterCampaign,
  { loads, missions, locale }: Context,
): OfficeChoice[] {
  const load = (officeId: string) => loads.get(officeId) ?? { lettersPrepared: 0, recent: 0 };
  const choices = campaign.addressees.map((addressee) => ({
    slug: addressee.slug,
    name: addressee.name[locale],
    remit: addressee.remit[locale],
    languages: addressee.languages,
    lettersPrepared: load(addressee.officeId).lettersPrepared,
    suggested: false,
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
  const fewest = candidates.toSorted((a, b) => a.lettersPrepared - b.lettersPrepared)[0];
  return choices.map((choice) => ({ ...choice, suggested: choice.slug === fewest?.slug }));
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
  return { name: mission.name[locale], nameInLetter: mission.name[letterLanguage], addressLines, email };
}
