import type { EmphasisInput, EnclosuresInput, Overflow, StressInput } from "#domain/letter-additions/schema";
import { wordingsOf } from "#domain/letter-additions/wordings";
import { composeLetter } from "#domain/letters/compose-letter";
import type { Addressee, LetterCampaign } from "#domain/letters/letter";
import { getFreshLetterCampaign } from "#domain/letters/queries";
import { asSpecimen, sampleRequest, seedOfSample } from "#domain/letters/sample-letter";
import { limits } from "#domain/letters/schema";
import { LetterTooLong, RendererBusy } from "#letters/print-errors";
import type { Paper } from "#letters/print-letter";
import { findUnprintable, renderLetters } from "#letters/render-letters";
import { type Locale, locales } from "#lib/locales";
import type { Outcome } from "./organizer-form.ts";

/** A letter with a new text, and the field that the text came from. */
export type Trial = { field: string; text: string; addressee: Addressee; language: Locale; person?: number };

const papers: Paper[] = ["a4", "letter"];
const country = "DE";

/** Refuses wordings with which a letter to the office would not be printed; null where all of them are. */
export async function tryEmphasis(slug: string, input: EmphasisInput): Promise<Outcome | null> {
  const campaign = await getFreshLetterCampaign(slug);
  const addressee = campaign.addressees.find((each) => each.slug === input.office);
  if (!addressee) return null;
  const read = wordingsOf(input, addressee.languages);
  if (!read.ok) return null;
  const trials = locales.flatMap((language) =>
    (read.wordings[language] ?? []).map((text, index) => ({
      field: read.fieldOf(language, index),
      text,
      addressee: { ...addressee, emphasis: { [language]: [text] } },
      language,
    })),
  );
  return tryLetters(campaign, trials);
}

/** The same for the sentence of one person, in letters to every office. */
export async function tryStress(slug: string, input: StressInput): Promise<Outcome | null> {
  const stored = await getFreshLetterCampaign(slug);
  const { person, en, ru, kk } = input;
  const people = stored.people.map((each) =>
    each.number === person ? { ...each, stress: { en, ru, kk } } : each,
  );
  const trials = stored.addressees.flatMap((addressee) =>
    addressee.languages.map((language) => ({
      field: language,
      text: input[language],
      addressee,
      language,
      person,
    })),
  );
  return tryLetters({ ...stored, people }, trials);
}

/** The same for what lies in the envelope, in letters to the offices of the template. */
export async function tryEnclosures(
  slug: string,
  offices: readonly string[],
  input: EnclosuresInput,
): Promise<Outcome | null> {
  const campaign = await getFreshLetterCampaign(slug);
  const written = campaign.addressees.filter(({ slug: office }) => offices.includes(office));
  const trials = written.flatMap((addressee) =>
    addressee.languages.flatMap((language) => {
      const text = addressee.texts[language];
      const enclosures = input[language];
      const texts = { [language]: text && { ...text, enclosures } };
      return text
        ? [{ field: language, text: enclosures.join("\n"), addressee: { ...addressee, texts }, language }]
        : [];
    }),
  );
  return tryLetters(campaign, trials);
}

/** Sets every letter on both papers, with as many requests stressed as may be and some own words of its writer. */
export async function tryLetters(campaign: LetterCampaign, trials: Trial[]): Promise<Outcome | null> {
  for (const { text, field } of trials)
    if (findUnprintable(text)) return { ok: false, reason: "unprintable-character", field };
  const specimens = asSpecimen(campaign);
  const letters = trials.map(({ addressee, language, person }) => {
    const office = addressee.slug;
    const demands = campaign.demands.slice(0, limits.demands).map(({ number }) => number);
    const request = sampleRequest({ office, language, country, demands });
    const seed = seedOfSample({ office, country });
    return { letter: composeLetter(specimens, addressee, { ...request, person, seed }) };
  });
  for (const paper of papers) {
    const refusal = await tryPaper(paper, letters, trials);
    if (refusal) return refusal;
  }
  return null;
}

async function tryPaper(
  paper: Paper,
  letters: Parameters<typeof renderLetters>[0]["letters"],
  trials: Trial[],
): Promise<Outcome | null> {
  if (letters.length === 0) return null;
  try {
    await renderLetters({ paper, letters });
    return null;
  } catch (error) {
    if (error instanceof RendererBusy) return { ok: false, reason: "busy", status: 503 };
    const trial = error instanceof LetterTooLong ? trials[error.index] : undefined;
    if (!trial || !(error instanceof LetterTooLong)) throw error;
    const { addressee, language, field } = trial;
    const data: Overflow = { office: addressee.slug, language, paper, lines: error.lines ?? 0 };
    return { ok: false, reason: "page-overflows", field, data };
  }
}
