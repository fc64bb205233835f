import { asWritten } from "./inflection.ts";

// Only a threat to a person's life or body is refused (house rules, section 6). The lists are short on purpose: they hold
// what has no peaceful reading in a letter to an office, in the first person or as a wish of death.
const patterns = [
  "\\b(?:i|we)(?:'ll|’ll| will| shall| am going to| are going to) (?:kill|murder|shoot|hang|burn|hurt|beat|destroy) (?:you|him|her|them|your)\\b",
  "\\b(?:i|we)(?:'ll|’ll| will| shall) (?:make sure you|see that you|make you) (?:die|suffer|bleed|pay with your)\\b",
  "\\byou(?:'ll|’ll| will| shall| are going to) (?:die|burn|hang|bleed|be killed|be shot)\\b",
  "\\b(?:death to|die,? you)\\b",
  "\\b(?:i|we) know where (?:you|your (?:wife|husband|children|kids|family|daughter|son)) (?:live|lives|sleep|sleeps|go|goes)\\b",
  asWritten(
    "(?:я |мы )?(?:убью|убьём|убьем|зарежу|зарежем|застрелю|застрелим|взорву|взорвём|взорвем|сожгу|сожжём|сожжем|повешу|повесим|изобью|изобьём|изобьем) (?:тебя|вас|его|её|ее|их)",
    "(?:тебя|вас|его|её|ее|их) (?:убью|убьём|убьем|зарежу|зарежем|застрелю|застрелим|взорву|взорвём|взорвем|сожгу|сожжём|сожжем|повешу|повесим|изобью)",
    "смерть (?:тебе|вам|ему|ей|им)",
    "чтоб(?:ы)? (?:ты|вы) сдох(?:ла|ли)?",
    "(?:ты|вы) (?:сдохнешь|сдохнете|умрёшь|умрёте|умрете) за это",
    "(?:я|мы) зна(?:ю|ем),? где (?:ты жив[её]шь|вы жив[её]те|жив[её]т (?:твоя|ваша) семья)",
  ),
  asWritten(
    "(?:сені|сізді|сендерді|сіздерді|оны|оларды) (?:өлтіремін|өлтіреміз|атып тастаймын|атып тастаймыз|өртеймін|өртейміз|сабаймын|сабаймыз|асып өлтіреміз)",
    "өлім (?:саған|сізге|сендерге|оған|оларға)",
    "(?:саған|сізге|сендерге|оған|оларға) өлім",
    "қайда тұратын(?:ың|ыңыз)ды бі(?:лемін|леміз)",
  ),
].map((source) => new RegExp(source, "iu"));

/** Opening marks, and what closes each. */
const CLOSING: Record<string, string> = { "«": "»", "“": "”", "„": "“”", '"': '"', "‘": "’" };

/** Letters may report a threat; they may not make one. */
export function findThreat(text: string): string | null {
  let own = "";
  let end = 0;
  for (const [from, to] of quotations(text)) {
    own += `${text.slice(end, from)} … `;
    end = to;
  }
  return firstMatch(own + text.slice(end));
}

/** A threat that stands between quotation marks, as part of what the writer reports. */
export function findQuotedThreat(text: string): string | null {
  for (const [from, to] of quotations(text)) {
    const found = firstMatch(text.slice(from, to));
    if (found) return found;
  }
  return null;
}

/**
 * Where what somebody else is quoted as saying begins and ends, marks included: from an opening mark to the first that closes it.
 * A closing mark is looked for once, so that a text of thousands of opening marks takes no longer than another.
 */
function quotations(text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  const ahead: Record<string, number> = {};
  const next = (mark: string, from: number) => {
    const known = ahead[mark];
    if (known === undefined || known < from) {
      const index = text.indexOf(mark, from);
      ahead[mark] = index < 0 ? Number.POSITIVE_INFINITY : index;
    }
    return ahead[mark] as number;
  };
  for (let from = 0; from < text.length; from += 1) {
    const closing = CLOSING[text[from] as string];
    if (!closing) continue;
    const end = Math.min(...Array.from(closing, (mark) => next(mark, from + 1)));
    if (end === Number.POSITIVE_INFINITY) continue;
    found.push([from, end + 1]);
    from = end;
  }
  return found;
}

function firstMatch(text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0];
    if (found) return found.trim();
  }
  return null;
}
