/** Message keys of what a writer is told; the text is never changed for them. */
export type ContentWarning = { reason: string; found: string };

type Finding = { threat: boolean; warnings: ContentWarning[] };

// Only a threat to a person's life or body is refused (domain rules, section 6). The lists are short on purpose: they hold
// what has no peaceful reading in a letter to an office, in the first person or as a wish.
const threats = [
  /\b(?:i|we)(?:'ll|’ll| will| shall| am going to| are going to) (?:kill|murder|shoot|hang|burn|hurt|beat|destroy) (?:you|him|her|them|your)\b/iu,
  /\byou(?:'ll|’ll| will| shall) (?:die|burn|hang|bleed)\b/iu,
  /\b(?:death to|die,? you)\b/iu,
  /(?<!\p{L})(?:я |мы )?(?:убью|убьём|убьем|зарежу|зарежем|застрелю|застрелим|взорву|взорвём|сожгу|сожжём) (?:тебя|вас|его|её|их)(?!\p{L})/iu,
  /(?<!\p{L})(?:смерть (?:тебе|вам|ему|им)|чтоб (?:ты|вы) сдох(?:ла|ли)?)(?!\p{L})/iu,
  /(?<!\p{L})(?:сені|сізді|оны|оларды) (?:өлтіремін|өлтіреміз|атып тастаймын|атып тастаймыз|өртеймін|өртейміз)/iu,
  /(?<!\p{L})(?:өлім саған|сізге өлім)(?!\p{L})/iu,
];

const risks: [reason: string, pattern: RegExp][] = [
  [
    "claimed-guilt",
    /\b(?:murderers?|torturers?|executioners?|criminals?|bandits?|fascists?)\b|(?<!\p{L})(?:убийц|палач|преступник|бандит|фашист|мучител)\p{L}*|(?<!\p{L})(?:қанішер|жендет|қылмыскер|бандит|фашист)\p{L}*/iu,
  ],
  [
    "insult",
    /\b(?:scum|bastards?|idiots?|swine)\b|(?<!\p{L})(?:мраз|подон|сволоч|ублюд|идиот|скотин)\p{L}*|(?<!\p{L})(?:оңбаған|сұмырай|арамза|хайуан)\p{L}*/iu,
  ],
  ["private-data", /[^\s@]+@[^\s@]+\.\p{L}{2,}|\+?\d[\d ()-]{8,}\d/u],
  ["link", /https?:\/\/\S+|\bwww\.\S+/iu],
];

/**
 * Reads a supporter's own words. `threat` refuses them; everything else warns, so that nobody is hurt by a word that
 * they did not weigh. A forbidden term counts at the start of a word, so that declined forms are found.
 */
export function checkContent(text: string, forbidden: readonly { term: string; reason: string }[]): Finding {
  const warnings = risks.flatMap(([reason, pattern]) => {
    const found = pattern.exec(text)?.[0];
    return found ? [{ reason, found }] : [];
  });
  for (const { term, reason } of forbidden) {
    const found = new RegExp(`(?<!\\p{L})${escapePattern(term)}\\p{L}*`, "iu").exec(text)?.[0];
    if (found) warnings.push({ reason, found });
  }
  return { threat: threats.some((pattern) => pattern.test(text)), warnings };
}

function escapePattern(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
