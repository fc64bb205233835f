// Word forms as patterns. A stem with the endings of its language finds the declined word and leaves alone what only begins
// like it: «бандит» finds «бандитами», not «бандитизм»; «қылмыскер» finds «қылмыскерлердің», not «қылмыс».

const NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
const NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";

/** Endings of Russian nouns and adjectives in every case and number. */
const russianEnding =
  "(?:[аяыиуюеоьй]|[оеё]й|[оеь]ю|[оеё]м|[ая]м|[ая]ми|[ая]х|[оеё]в|ь[яеюи]|[ыио]й|[аяую][яю]|[оеы]е|ие|[оеё]го|[оеё]му|ым|ых|ыми|их|ими)?";

/** Plural, possessive, case and person of a Kazakh noun, in this order, each at most once. */
const kazakhEnding =
  "(?:[лдт][ае]р)?(?:[ыі]?(?:м[ыі]з|ң[ыі]з|ңд[ае]р|[мң])|с?[ыі])?(?:[ндт][ыі]ң|[ндт][ыі]|н|[ғқгк][ае]|н?[ае]|н?[дт][ае]|[ндт][ае]н|нд?[ае]н|[мбп]ен)?(?:[мбп][ыі]н|[мбп][ыі]з|с[ыі]ң(?:д[ае]р)?|с[ыі]з(?:д[ае]р)?)?";

/** Whole words and phrases as they stand; a space stands for any white space. */
export function asWritten(...phrases: string[]): string {
  return bounded(phrases.map((phrase) => phrase.replaceAll(" ", "\\s+")));
}

export function inRussian(...stems: string[]): string {
  return bounded(stems.map((stem) => `${stem.replaceAll(" ", "\\s+")}${russianEnding}`));
}

export function inKazakh(...stems: string[]): string {
  return bounded(stems.map((stem) => `${stem.replaceAll(" ", "\\s+")}${kazakhEnding}`));
}

/**
 * A term of a campaign's list as an organizer typed it. Five letters or more count as a stem, so that any declined form is
 * found; a shorter one, mostly an abbreviation, only as a whole word with an ending, joined to it or by a hyphen.
 * Each word of a longer name may be declined.
 */
export function termPattern(term: string): RegExp {
  const words = term.trim().split(/\s+/u);
  const parts = words.map((word) => (words.length > 1 ? stemOfPhrase(word) : stemOrName(word)));
  return new RegExp(`${NO_LETTER_BEFORE}${parts.join("\\s+")}${NO_LETTER_AFTER}`, "giu");
}

function stemOrName(word: string): string {
  if ([...word].length >= 5) return `${escapePattern(word)}[\\p{L}\\p{M}]*`;
  return `${escapePattern(word)}(?:['’-]?(?:s|${russianEnding}|${kazakhEnding}))`;
}

/** Of a long word in a phrase the last two letters may change; "of" and the like stay. */
function stemOfPhrase(word: string): string {
  const letters = [...word];
  return letters.length < 5
    ? `${escapePattern(word)}[\\p{L}\\p{M}]{0,3}`
    : `${escapePattern(letters.slice(0, -2).join(""))}[\\p{L}\\p{M}]*`;
}

function bounded(alternatives: string[]): string {
  return `${NO_LETTER_BEFORE}(?:${alternatives.join("|")})${NO_LETTER_AFTER}`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|-]/g, "\\$&");
}
