import type { Locale } from "#lib/locales";

type Kind = { organisation: boolean; language: Locale };
type Fault = { reason: string; found: string };

/** What is filled in, in letters of supporters and in those of the organisation. */
export const placeholders = {
  supporter: ["supporterName", "city", "country"],
  organisation: ["signers", "signersOnPaper", "countedOn"],
} as const;

/** Places that are paragraphs of their own here, though letters elsewhere write them as placeholders. */
const paragraphNames =
  /^(emphasis|demands|personalParagraph|reply|salutation|senderBlock|recipientBlock|date)$/;

/** A blank that the organizer still has to fill: `{{? who reports it}}`. No letter is printed with one. */
export const blank = /\{\{\s*\?[^{}]*\}\}/g;

/** Prepositions after which Russian wants another case than the nominative. */
const russianCase =
  /(?<!\p{L})(?:в|во|из|изо|с|со|к|ко|о|об|обо|от|у|для|на|по|за|под|над|при|про|до|без|через|между|из-за)\s+$/iu;
/** Postpositions that want a case, and endings that somebody has tied to a name. */
const kazakhCase = /^(?:[-–’']?\p{L}|\s+(?:қарай|дейін|шейін|кейін|бері|бұрын|соң|бойынша)(?!\p{L}))/iu;
const tied = /^[-–’']?\p{L}/u;

/**
 * What is wrong with the placeholders of a paragraph. Names are filled in as the writer typed them, in the nominative:
 * code declines nothing, so a place that needs another case is refused.
 */
export function findPlaceholderFaults(text: string, { organisation, language }: Kind): Fault[] {
  const known: readonly string[] = placeholders[organisation ? "organisation" : "supporter"];
  const rest = text.replace(blank, "");
  const faults: Fault[] = [];
  for (const match of rest.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)) {
    const [found, name = ""] = match;
    const before = rest.slice(0, match.index);
    const after = rest.slice(match.index + found.length);
    const report = (reason: string) => faults.push({ reason, found });
    if (paragraphNames.test(name)) report("placeholder-slot");
    else if (!known.includes(name)) report("placeholder-unknown");
    else if (name === "city" && !/^, \{\{\s*country\s*\}\}/.test(after)) report("city-alone");
    else if (!organisation && needsCase(before, after, language)) report("placeholder-declined");
  }
  const broken = /[{}]+[^{}]{0,30}/u.exec(rest.replace(/\{\{[^{}]*\}\}/g, ""))?.[0];
  return broken ? [...faults, { reason: "placeholder-broken", found: broken }] : faults;
}

function needsCase(before: string, after: string, language: Locale): boolean {
  if (language === "ru") return russianCase.test(before) || tied.test(after);
  return language === "kk" && kazakhCase.test(after);
}
