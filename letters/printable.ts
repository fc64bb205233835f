/** Latin and Cyrillic with their own accents and our punctuation: most texts, of which nothing is dropped or changed. */
const CLEAN = /^[\n -~\u00a0«»\u00c0-\u017f\u0400-\u0482\u048a-\u04ff–—‘’“”„…№]*$/;

/**
 * Text as it is set. Dropped, because they only ever hide or reorder text: control characters, bidi overrides,
 * embeddings and isolates, zero-width characters, soft hyphens, variation selectors, tags, and a fifth accent on one
 * letter. Joiners stay between Arabic letters, where spelling needs them. Line and paragraph separators become
 * line breaks, exotic spaces plain ones, Arabic presentation forms their letters. The result is NFC.
 * Lone surrogates stay: `findUnprintable` refuses them.
 */
export function printable(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(/[\ufb50-\ufdff\ufe70-\ufefc]/gu, (form) => form.normalize("NFKC"))
    .replace(/(?<!\p{Script=Arabic})[\u200c\u200d]|[\u200c\u200d](?!\p{Script=Arabic})/gu, "")
    .replace(/(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]/gu, "")
    .replace(/\u202f/gu, "\u00a0")
    .replace(/(?!\u00a0)[\t\p{Space_Separator}]/gu, " ")
    .replace(/(?!\n)\p{Control}/gu, "")
    .normalize("NFC")
    .replace(/(\p{Mark}{4})\p{Mark}+/gu, "$1")
    .replace(/[\u2e3a\u2e3b]/gu, "—");
}

/** One line: breaks become spaces, ends are trimmed. */
export function printableLine(text: string): string {
  return printable(text)
    .replace(/\s*\n\s*/gu, " ")
    .trim();
}

/** No line ends after a hyphen before a digit or a sign, or behind a Hebrew letter (UAX 14, LB21a and LB25). */
const JOINING_HYPHEN = "-(?!\\p{L})|(?<=\\p{Script=Hebrew})-";

/** A run without a space is looked at when it is longer than `longest`, and broken after every `step` characters. */
type Breaks = { longest: number; step: number; fits?: (run: string) => boolean };

/** Makes a function for text in which a run that may not fit is broken anywhere, so that it stays on the sheet. */
export function breaker({ longest, step, fits = () => false }: Breaks): (text: string) => string {
  const long = new RegExp(`(?:[^\\s\\u00a0-]|${JOINING_HYPHEN}){${longest + 1},}`, "gu");
  const chunk = new RegExp(`\\P{Mark}\\p{Mark}*(?:\\P{Mark}\\p{Mark}*){${step - 1}}(?=.)`, "gu");
  const broken = (run: string) => (fits(run) ? run : run.replace(chunk, "$&\u200b"));
  return (text) => (hasLonger(text, longest) ? text.replace(long, broken) : text);
}

/** Whether more than so many characters stand without a space between: nearly no text needs more than this look. */
export function hasLonger(text: string, longest: number): boolean {
  let from = 0;
  while (text.length - from > longest) {
    const space = text.slice(from, from + longest + 1).search(/[ \n\u200b]/);
    if (space < 0) return true;
    from += space + 1;
  }
  return false;
}
