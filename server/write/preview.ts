import { commonLanguages, seedOf } from "#domain/letters/draft";
import type { LetterCampaign } from "#domain/letters/letter";
import { UnfilledPlaceholder } from "#domain/letters/placeholders";
import { composePair } from "#domain/letters/print-job";
import { ruleDraft } from "#domain/letters/rule-draft";
import { composerSchemas, type Draft } from "#domain/letters/schema";
import { AddressTooLong, LetterTooLong, RendererBusy, UnprintableCharacter } from "#letters/print-errors";
import { renderLetterImages } from "#letters/render-letters";
import { isLocale } from "#lib/locales";

export type Drawn = {
  paper: Draft["paper"];
  image?: string;
  refused?: "too-long" | "unprintable-character" | "busy" | "incomplete" | "no-letter";
};

/** Sets a draft with rules where something is missing. Fields that break their limits are left out of the picture. */
export async function drawDraft(campaign: LetterCampaign, draft: Draft, show: string): Promise<Drawn> {
  const chosen = draft.to.includes(show) ? show : draft.to[0];
  const [slug] = chosen ? ruleDraft(campaign, [chosen], "en").to : [];
  if (chosen && !slug) return { paper: draft.paper, refused: "no-letter" };
  const addressee =
    campaign.addressees.find((candidate) => candidate.slug === slug) ?? campaign.addressees[0];
  const [fallback] = commonLanguages(campaign, slug ? [slug] : []);
  const language =
    isLocale(draft.language) && addressee?.languages.includes(draft.language) ? draft.language : fallback;
  const { paper } = draft;
  if (!addressee || !language) return { paper, refused: "incomplete" };
  try {
    const letter = composePair(campaign, addressee, { ...tolerated(draft), language, seed: seedOf(draft) });
    const [image] = await renderLetterImages({ paper, letters: [letter] });
    return { paper, image };
  } catch (error) {
    return { paper, refused: reasonOf(error) };
  }
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

function reasonOf(error: unknown) {
  if (error instanceof LetterTooLong || error instanceof AddressTooLong) return "too-long";
  if (error instanceof UnprintableCharacter) return "unprintable-character";
  if (error instanceof RendererBusy) return "busy";
  if (error instanceof UnfilledPlaceholder) return "incomplete";
  throw error;
}
