import { countryCodes } from "#lib/countries";
import type { Locale } from "#lib/locales";
import {
  evaluate,
  followRulings,
  judge,
  type LetterFacts,
  rulingBy,
  type TemplateRule,
} from "./template-rules.ts";

/** What an organizer should look at again. None of it stops a letter: the rules answer for each one as they stand. */
export type RuleFault =
  /** Every letter that it fits is decided by rules before it. */
  | { kind: "never-reached"; by: string[] }
  /** No letter of this campaign can meet its conditions. */
  | { kind: "fits-nothing" }
  /** Together with others it leads back to where a letter came from. */
  | { kind: "circle" }
  /** It leads to an office that is not written to in these languages. */
  | { kind: "other-language"; languages: Locale[] };

type Offices = readonly { slug: string; languages: readonly Locale[] }[];

/**
 * Tries the rules on every kind of letter that they can tell apart, so its findings are exact: countries and sources
 * that no rule distinguishes count as one.
 */
export function findRuleFaults(rules: readonly TemplateRule[], offices: Offices): Map<string, RuleFault> {
  const faults = new Map<string, RuleFault>();
  const reached = new Set<TemplateRule>();
  const letters = [...kindsOfLetters(rules, offices)];
  const decided = letters.map((facts) => evaluate(rules, facts).rule);
  for (const [index, facts] of letters.entries()) {
    const rule = decided[index];
    if (!rule) continue;
    reached.add(rule);
    const fault = faultOfWay(rule, rules, facts, offices);
    if (fault) faults.set(rule.id, joined(faults.get(rule.id), fault));
  }
  for (const rule of rules) {
    if (reached.has(rule)) continue;
    const before = decided.filter((_, index) => letters[index] && judge(rule, letters[index]).fits === "yes");
    const by = [...new Set(before.flatMap((other) => other?.id ?? []))];
    faults.set(rule.id, by.length > 0 ? { kind: "never-reached", by } : { kind: "fits-nothing" });
  }
  return faults;
}

function* kindsOfLetters(rules: readonly TemplateRule[], offices: Offices): Generator<LetterFacts> {
  const countries = tellApart(rules);
  const sources = [...new Set(rules.flatMap(({ when }) => when.source ?? [])), ""];
  for (const { slug: office, languages } of offices)
    for (const language of languages)
      for (const country of countries)
        for (const source of sources)
          for (const reachable of [true, false]) yield { office, language, country, source, reachable };
}

/** One country for each set of countries that the rules treat alike. */
function tellApart(rules: readonly TemplateRule[]): string[] {
  const lists = rules.map(({ when }) => new Set(when.countries));
  const kinds = new Map(
    countryCodes.map((code) => [lists.map((list) => Number(list.has(code))).join(""), code]),
  );
  return [...kinds.values()];
}

function faultOfWay(
  rule: TemplateRule,
  rules: readonly TemplateRule[],
  facts: LetterFacts,
  offices: Offices,
): RuleFault | null {
  if (rule.effect.kind !== "redirect") return null;
  const { to } = rule.effect;
  const { language } = facts;
  if (language && !offices.find(({ slug }) => slug === to)?.languages.includes(language))
    return { kind: "other-language", languages: [language] };
  const rulingOf = (office: string) => rulingBy(evaluate(rules, { ...facts, office }).rule);
  return followRulings(facts.office, rulingOf).circle ? { kind: "circle" } : null;
}

function joined(known: RuleFault | undefined, fault: RuleFault): RuleFault {
  if (known?.kind !== "other-language" || fault.kind !== "other-language") return known ?? fault;
  return { ...known, languages: [...new Set([...known.languages, ...fault.languages])] };
}
