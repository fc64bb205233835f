import type { LetterChoices } from "#domain/letters/compose-letter";
import { commonLanguages, personOf, seedOf } from "#domain/letters/draft";
import type { Addressee, LetterCampaign } from "#domain/letters/letter";
import { composerSchemas, type Draft } from "#domain/letters/schema";
import { isLocale } from "#lib/locales";

/** A draft as far as it has come: offices to write to, the one to show first, and what is known of the letter. */
export type Unfinished = { addressees: [Addressee, ...Addressee[]]; choices: LetterChoices };

/** Null while no language is possible. Fields that break their limits count as empty. */
export function readUnfinished(campaign: LetterCampaign, draft: Draft, show = ""): Unfinished | null {
  const chosen = campaign.addressees.filter(({ slug }) => draft.to.includes(slug));
  const shown = chosen.find(({ slug }) => slug === show) ?? chosen[0] ?? campaign.addressees[0];
  if (!shown) return null;
  const [fallback] = commonLanguages(campaign, [shown.slug]);
  const language =
    isLocale(draft.language) && shown.languages.includes(draft.language) ? draft.language : fallback;
  if (!language) return null;
  const others = chosen.filter((addressee) => addressee !== shown && addressee.texts[language]);
  return {
    addressees: [shown, ...others],
    choices: { ...tolerated(draft), ...personOf(campaign, draft), language, seed: seedOf(draft) },
  };
}

function tolerated(draft: Draft) {
  const { name, city, country, postalAddress } = composerSchemas.who.shape;
  const { demands } = composerSchemas.ask.shape;
  return {
    sender: {
      name: name.safeParse(draft.name).data ?? "",
      city: city.safeParse(draft.city).data ?? "",
      country: country.safeParse(draft.country).data ?? "",
      postalAddress: postalAddress.safeParse(draft.postalAddress).data ?? "",
    },
    demands: demands.safeParse(draft.demands.map(Number)).data ?? [],
    personalParagraph:
      composerSchemas.words.shape.personalParagraph.safeParse(draft.personalParagraph).data ?? "",
    paper: draft.paper,
    unfinished: true,
  };
}
