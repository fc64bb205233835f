import { setTimeout as sleep } from "node:timers/promises";
import { composeLetter } from "#domain/letters/compose-letter";
import type { LetterCampaign } from "#domain/letters/letter";
import { UnfilledPlaceholder } from "#domain/letters/placeholders";
import { letterBody } from "#domain/letters/plain-text";
import { reportWording } from "#domain/letters/report-wording";
import { ruleDraft } from "#domain/letters/rule-draft";
import type { Draft, Preview } from "#domain/letters/schema";
import type { WordingReport } from "#domain/wording/schema";
import { AddressTooLong, LetterTooLong, RendererBusy, UnprintableCharacter } from "#letters/print-errors";
import { renderLetterImages } from "#letters/render-letters";
import type { Locale } from "#lib/locales";
import { findRoom } from "./page-room.ts";
import { readUnfinished, type Unfinished } from "./unfinished.ts";

/** What the page holds is told the next time when it is not found so soon: the sheet does not wait for it, a page a little. */
const SHEET_MS = 400;
const PAGE_MS = 3_000;

type MeasureOptions = { unfinished?: Unfinished | null; patience?: number };

/**
 * The letter as it stands, with rules where something is missing; the same in the page's language; and what there is to say
 * of the writer's own words.
 */
export async function previewDraft(
  campaign: LetterCampaign,
  draft: Draft,
  { show, locale }: { show: string; locale: Locale },
): Promise<Preview> {
  const ruled = { ...draft, to: ruleDraft(campaign, draft.to, locale).to };
  const unfinished = readUnfinished(campaign, ruled, show);
  const { paper } = draft;
  const nobody = draft.to.length > 0 && ruled.to.length === 0;
  if (!unfinished || nobody)
    return { paper, refused: nobody ? "no-letter" : "incomplete", translation: null, wording: null };
  const [drawn, wording] = await Promise.all([
    draw(campaign, unfinished),
    measureDraft(campaign, draft, { unfinished, patience: SHEET_MS }),
  ]);
  return { paper, ...drawn, translation: translate(campaign, unfinished, locale), wording };
}

/** What a writer is told of the paragraph, the room on the page included. */
export async function measureDraft(
  campaign: LetterCampaign,
  draft: Draft,
  { unfinished = readUnfinished(campaign, draft), patience = PAGE_MS }: MeasureOptions = {},
): Promise<WordingReport | null> {
  if (!unfinished) return null;
  const { addressees, choices } = unfinished;
  const [report, room] = await Promise.all([
    reportWording(campaign, draft, choices.language),
    Promise.race([findRoom(campaign, addressees, choices).catch(nullIfUnknown), sleep(patience, null)]),
  ]);
  return { ...report, room };
}

async function draw(
  campaign: LetterCampaign,
  { addressees: [addressee], choices }: Unfinished,
): Promise<Pick<Preview, "image" | "refused">> {
  try {
    const letter = composeLetter(campaign, addressee, choices);
    const [image] = await renderLetterImages({ paper: choices.paper, letters: [{ letter }] });
    return image ? { image } : {};
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

/** The text from salutation to name; null where the letter is in the page's language or has no version in it. */
function translate(
  campaign: LetterCampaign,
  { addressees: [addressee], choices }: Unfinished,
  locale: Locale,
) {
  if (choices.language === locale || !addressee.texts[locale]) return null;
  try {
    return letterBody(composeLetter(campaign, addressee, { ...choices, language: locale }));
  } catch (error) {
    if (error instanceof UnfilledPlaceholder) return null;
    throw error;
  }
}

function nullIfUnknown(error: unknown): null {
  reasonOf(error);
  return null;
}

function reasonOf(error: unknown): NonNullable<Preview["refused"]> {
  if (error instanceof LetterTooLong || error instanceof AddressTooLong) return "too-long";
  if (error instanceof UnprintableCharacter) return "unprintable-character";
  if (error instanceof RendererBusy) return "busy";
  if (error instanceof UnfilledPlaceholder) return "incomplete";
  throw error;
}
