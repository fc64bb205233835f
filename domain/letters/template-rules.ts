import type { Locale, Localized } from "#lib/locales";

// An organizer's ordered rules: which letter goes where. They are read from the top, and the first that fits decides.

export type RuleEffect =
  /** `languages` are those in which the template has a text: in another one the rule does not fit. */
  | { kind: "template"; templateId: string; languages: Locale[] }
  | { kind: "exclude"; text: Localized }
  /** `to` is an office's slug. */
  | { kind: "redirect"; to: string; text: Localized }
  | { kind: "thank"; text: Localized };

export type RuleWhen = {
  /** Slug; null for any. */
  office: string | null;
  language: Locale | null;
  /** ISO 3166-1 alpha-2 of senders; empty for any. */
  countries: string[];
  source: string | null;
  /** Only while neither an address nor an e-mail of the office is known for the sender. */
  onlyUnreachable: boolean;
};

export type TemplateRule = { id: string; when: RuleWhen; effect: RuleEffect };

/** What is known of a letter. What is left out is not known yet: a writer says the country last. */
export type LetterFacts = {
  office: string;
  language?: Locale | undefined;
  country?: string | undefined;
  /** Empty without one. */
  source: string;
  reachable?: boolean | undefined;
};

/** What a rule can fail by. The last two come with its effect: no text in the language, and a way to where one is. */
export type RuleCondition =
  | "office"
  | "language"
  | "country"
  | "source"
  | "reachable"
  | "template-language"
  | "same-office";

export type Judgement =
  | { fits: "yes" }
  | { fits: "no"; because: RuleCondition }
  | { fits: "unknown"; because: RuleCondition };

/** `rule` decides; null when none does, or when one before it waits for a fact that is not known yet. */
export type Evaluation = {
  rule: TemplateRule | null;
  certain: boolean;
  /** Every rule that was read before the decision, in order, and why it did not decide. */
  passed: { rule: TemplateRule; because: RuleCondition; fits: "no" | "unknown" }[];
};

/** What the rules say of one office: its letter, or why there is none. */
export type Ruling = { kind: "letter" } | Exclude<RuleEffect, { kind: "template" }>;

/** Both leave open what is not known yet. */
function same<T>(fact: T | undefined, wanted: T): boolean | undefined {
  return fact === undefined ? undefined : fact === wanted;
}

function among<T>(fact: T | undefined, wanted: readonly T[]): boolean | undefined {
  return fact === undefined ? undefined : wanted.includes(fact);
}

type Check = (rule: TemplateRule, facts: LetterFacts) => boolean | undefined;

/** What most rules fail by comes first. */
const checks: [RuleCondition, Check][] = [
  ["office", ({ when }, { office }) => when.office === null || when.office === office],
  ["source", ({ when }, { source }) => when.source === null || when.source === source],
  ["same-office", ({ effect }, { office }) => effect.kind !== "redirect" || effect.to !== office],
  ["language", ({ when }, { language }) => when.language === null || same(language, when.language)],
  [
    "template-language",
    ({ effect }, { language }) => effect.kind !== "template" || among(language, effect.languages),
  ],
  ["country", ({ when }, { country }) => when.countries.length === 0 || among(country, when.countries)],
  ["reachable", ({ when }, { reachable }) => !when.onlyUnreachable || same(reachable, false)],
];

/** Whether a rule fits a letter. It fails by its first condition that does not hold, whatever is unknown of the others. */
export function judge(rule: TemplateRule, facts: LetterFacts): Judgement {
  let open: RuleCondition | undefined;
  for (const [condition, holds] of checks) {
    const held = holds(rule, facts);
    if (held === false) return { fits: "no", because: condition };
    if (held === undefined) open ??= condition;
  }
  return open ? { fits: "unknown", because: open } : { fits: "yes" };
}

/**
 * Reads the rules from the top. Total: every letter gets an answer, and without a fitting rule that is the recipient's
 * own letter. A rule that may fit once more is known ends the reading without a decision, so that nothing is foretold
 * that a later answer of the writer could turn around.
 */
export function evaluate(rules: readonly TemplateRule[], facts: LetterFacts): Evaluation {
  const passed: Evaluation["passed"] = [];
  for (const rule of rules) {
    const judgement = judge(rule, facts);
    if (judgement.fits === "yes") return { rule, certain: true, passed };
    passed.push({ rule, ...judgement });
    if (judgement.fits === "unknown") return { rule: null, certain: false, passed };
  }
  return { rule: null, certain: true, passed };
}

/** A template changes the letter's words; the other effects say that there is no letter to this office. */
export function rulingBy(rule: TemplateRule | null): Ruling {
  return !rule || rule.effect.kind === "template" ? { kind: "letter" } : rule.effect;
}

/** One step away from an office that gets no letter. */
export type Hop = { office: string; ruling: Exclude<Ruling, { kind: "letter" }> };

/**
 * Follows redirects from office to office until a letter is written, or none is (`office` is null). A redirect back to
 * an office that was left before is not followed: the letter stays where it has come to.
 */
export function followRulings(
  start: string,
  rulingOf: (office: string) => Ruling,
): { office: string | null; hops: Hop[]; circle: boolean } {
  const hops: Hop[] = [];
  const seen = new Set([start]);
  let office = start;
  while (true) {
    const ruling = rulingOf(office);
    if (ruling.kind === "letter") return { office, hops, circle: false };
    if (ruling.kind === "redirect" && seen.has(ruling.to)) return { office, hops, circle: true };
    hops.push({ office, ruling });
    if (ruling.kind !== "redirect") return { office: null, hops, circle: false };
    office = ruling.to;
    seen.add(office);
  }
}
