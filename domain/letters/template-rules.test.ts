import fc from "fast-check";
import { expect, test } from "vitest";
import { locales } from "#lib/locales";
import { findRuleFaults } from "./rule-faults.ts";
import {
  evaluate,
  followRulings,
  judge,
  type LetterFacts,
  rulingBy,
  type TemplateRule,
} from "./template-rules.ts";

const text = { en: "t", ru: "t", kk: "t" };
const offices = ["pg", "omb", "ec"].map((slug) => ({
  slug,
  languages: slug === "ec" ? (["en"] as const) : locales,
}));
const slugs = offices.map(({ slug }) => slug);
const countries = ["DE", "FR", "KZ"];

const anyOf = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });

const when = fc.record({
  office: anyOf(slugs),
  language: anyOf(locales),
  countries: fc.subarray(countries),
  source: anyOf(["leaflet", "radio"]),
  onlyUnreachable: fc.boolean(),
});
const effect = fc.oneof(
  fc.record({
    kind: fc.constant("template" as const),
    templateId: fc.constantFrom("a", "b"),
    languages: fc.subarray([...locales], { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant("exclude" as const), text: fc.constant(text) }),
  fc.record({
    kind: fc.constant("redirect" as const),
    to: fc.constantFrom(...slugs),
    text: fc.constant(text),
  }),
  fc.record({ kind: fc.constant("thank" as const), text: fc.constant(text) }),
);
const someRules = fc
  .array(fc.record({ when, effect }), { maxLength: 7 })
  .map((list): TemplateRule[] => list.map((rule, index) => ({ id: String(index), ...rule })));

const letter = fc.constantFrom(...offices).chain(({ slug, languages }) =>
  fc.record({
    office: fc.constant(slug),
    language: fc.constantFrom(...languages),
    country: fc.constantFrom(...countries, "US"),
    source: fc.constantFrom("", "leaflet", "radio", "other"),
    reachable: fc.boolean(),
  }),
);

const rule = (id: string, conditions: Partial<TemplateRule["when"]>, then: TemplateRule["effect"]) => ({
  id,
  when: { office: null, language: null, countries: [], source: null, onlyUnreachable: false, ...conditions },
  effect: then,
});
const exclude = { kind: "exclude", text } as const;
const redirect = (to: string) => ({ kind: "redirect", to, text }) as const;

test("the first rule that fits decides, and every rule before it says why it did not", () => {
  fc.assert(
    fc.property(someRules, letter, (rules, facts) => {
      const { rule, certain, passed } = evaluate(rules, facts);
      const first = rules.findIndex((each) => judge(each, facts).fits === "yes");
      expect(certain).toBe(true);
      expect(rule).toBe(first < 0 ? null : rules[first]);
      expect(passed.map((each) => each.rule)).toEqual(first < 0 ? rules : rules.slice(0, first));
      for (const each of passed) expect(judge(each.rule, facts)).toMatchObject({ because: each.because });
    }),
  );
});

test("order matters: of two rules that fit every letter the upper one decides, unless one above it fits too", () => {
  const [x, y] = [rule("x", {}, exclude), rule("y", {}, { kind: "thank", text })];
  fc.assert(
    fc.property(someRules, letter, fc.nat(7), (rules, facts, at) => {
      const above = rules.slice(0, at);
      const fitting = above.find((each) => judge(each, facts).fits === "yes");
      expect(evaluate([...above, x, y, ...rules.slice(at)], facts).rule).toBe(fitting ?? x);
      expect(evaluate([...above, y, x, ...rules.slice(at)], facts).rule).toBe(fitting ?? y);
    }),
  );
});

test("a rule that does not fit changes nothing, wherever it stands", () => {
  fc.assert(
    fc.property(someRules, letter, (rules, facts) => {
      const fitting = rules.filter((rule) => judge(rule, facts).fits !== "no");
      expect(evaluate(fitting, facts).rule).toBe(evaluate(rules, facts).rule);
    }),
  );
});

test("what is foretold before everything is known still holds when it is", () => {
  const unknown = fc.subarray(["language", "country", "reachable"] as const);
  fc.assert(
    fc.property(someRules, letter, unknown, (rules, facts, missing) => {
      const early: LetterFacts = { ...facts };
      for (const fact of missing) delete early[fact];
      const foretold = evaluate(rules, early);
      if (foretold.certain) expect(foretold.rule).toBe(evaluate(rules, facts).rule);
      else expect(foretold.rule).toBeNull();
    }),
  );
});

test("following redirects always ends, at a letter or at none, and never passes an office twice", () => {
  fc.assert(
    fc.property(someRules, letter, (rules, facts) => {
      const rulingOf = (office: string) => rulingBy(evaluate(rules, { ...facts, office }).rule);
      const { office, hops, circle } = followRulings(facts.office, rulingOf);
      const left = hops.map((hop) => hop.office);
      expect(new Set(left).size).toBe(left.length);
      if (office === null) expect(["exclude", "thank"]).toContain(hops.at(-1)?.ruling.kind);
      else
        expect([left.includes(office), circle || rulingOf(office).kind === "letter"]).toEqual([false, true]);
    }),
  );
});

test("a rule is called unreachable only, and always, when no letter is decided by it", () => {
  fc.assert(
    fc.property(someRules, fc.array(letter, { minLength: 30, maxLength: 60 }), (rules, letters) => {
      const faults = findRuleFaults(rules, offices);
      const decided = new Set(letters.map((facts) => evaluate(rules, facts).rule?.id));
      for (const { id } of rules) {
        const kind = faults.get(id)?.kind;
        if (decided.has(id)) expect(["never-reached", "fits-nothing"]).not.toContain(kind);
      }
      for (const [id, fault] of faults) {
        const rest = rules.filter((rule) => rule.id !== id);
        const idle = fault.kind === "never-reached" || fault.kind === "fits-nothing";
        if (idle)
          for (const facts of letters) expect(evaluate(rest, facts).rule).toBe(evaluate(rules, facts).rule);
      }
    }),
  );
});

test("what an organizer should look at again is named with its cause", () => {
  const covered = locales.map((language) => rule(language, { office: "pg", language }, exclude));
  const faults = findRuleFaults(
    [
      ...covered,
      rule("covered by three", { office: "pg" }, redirect("omb")),
      rule("no such letter", { office: "ec", language: "ru" }, exclude),
      rule("other language", { office: "omb", countries: ["DE"] }, redirect("ec")),
      rule("no circle", { office: "ec", countries: ["FR"] }, redirect("omb")),
      rule("fine", { office: "ec", source: "radio" }, exclude),
    ],
    offices,
  );
  expect(Object.fromEntries(faults)).toEqual({
    "covered by three": { kind: "never-reached", by: ["en", "ru", "kk"] },
    "no such letter": { kind: "fits-nothing" },
    "other language": { kind: "other-language", languages: ["ru", "kk"] },
  });
  const circle = [
    rule("there", { office: "omb", countries: ["DE"] }, redirect("pg")),
    rule("back", { office: "pg" }, redirect("omb")),
  ];
  expect(Object.fromEntries(findRuleFaults(circle, offices))).toEqual({
    there: { kind: "circle" },
    back: { kind: "circle" },
  });
});
