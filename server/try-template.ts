import { blank } from "#domain/letter-templates/placeholder-faults";
import type { TemplateDraft } from "#domain/letter-templates/schema";
import { ORGANISATION_TEMPLATE } from "#domain/letters/organisation-letter";
import { UnfilledPlaceholder } from "#domain/letters/placeholders";
import { getFreshLetterCampaign } from "#domain/letters/queries";
import type { Locale } from "#lib/locales";
import type { Outcome } from "./organizer-form.ts";
import { type Trial, tryLetters } from "./try-additions.ts";

type Given = { key: string; usedBy: readonly string[]; language: Locale; draft: TemplateDraft };

/**
 * Refuses a text with which a letter to one of its offices would not be printed, each paragraph in its longest wording.
 * A text with blanks, or one that is wrong in another way, cannot be tried yet.
 */
export async function tryTemplate(
  slug: string,
  { key, usedBy, language, draft }: Given,
): Promise<Outcome | null> {
  const { paragraphs, ...lines } = draft;
  const longest = paragraphs.map(({ slot, wordings }) => ({
    slot,
    variants: wordings.toSorted((a, b) => b.length - a.length).slice(0, 1),
  }));
  const words = longest.flatMap(({ variants }) => variants).join("\n");
  if (key.endsWith(ORGANISATION_TEMPLATE) || words.match(blank)) return null;
  const campaign = await getFreshLetterCampaign(slug);
  const written = campaign.addressees.filter((each) => usedBy.includes(each.slug));
  const trials = written.map((addressee): Trial => {
    const enclosures = addressee.texts[language]?.enclosures ?? [];
    const texts = { [language]: { ...lines, enclosures, paragraphs: longest } };
    return { field: "", text: words, addressee: { ...addressee, texts }, language };
  });
  try {
    return await tryLetters(campaign, trials);
  } catch (error) {
    if (error instanceof UnfilledPlaceholder) return null;
    throw error;
  }
}
