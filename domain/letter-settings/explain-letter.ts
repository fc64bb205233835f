import type { Locale } from "#lib/locales";
import { type LetterCampaign, MISSION_SLUG } from "../letters/letter.ts";
import { factsOf, type SaidOfLetter } from "../letters/rule-addressee.ts";
import { evaluate, followRulings, type TemplateRule } from "../letters/template-rules.ts";
import type { ReadingView } from "./schema.ts";

/** How the rules are read for a letter to an office: one reading for it, and one for each office it is led to. */
export function explainLetter(
  campaign: LetterCampaign,
  office: string,
  said: SaidOfLetter,
  locale: Locale,
): { readings: ReadingView[]; rule: TemplateRule | null } {
  const find = (slug: string) => campaign.addressees.find((addressee) => addressee.slug === slug);
  const { office: end, hops } = followRulings(office, (slug) => find(slug)?.ruling ?? { kind: "letter" });
  const way = [...hops.map((hop) => hop.office), ...(end ? [end] : [])];
  const read = way.flatMap((slug) => {
    const addressee = find(slug);
    if (!addressee) return [];
    const facts = factsOf(addressee, said, slug === MISSION_SLUG);
    return [{ name: addressee.name[locale], evaluation: evaluate(campaign.rules, facts) }];
  });
  return {
    readings: read.map(({ name, evaluation }) => ({
      office: name,
      rules: verdicts(campaign.rules, evaluation),
    })),
    rule: read.at(-1)?.evaluation.rule ?? null,
  };
}

function verdicts(
  rules: readonly TemplateRule[],
  { rule, passed }: ReturnType<typeof evaluate>,
): ReadingView["rules"] {
  const because = new Map(passed.map((each) => [each.rule, each.because]));
  return rules.map((each, index) => {
    const position = index + 1;
    if (each === rule) return { position, verdict: "decided", because: null };
    const reason = because.get(each);
    return reason
      ? { position, verdict: "passed", because: reason }
      : { position, verdict: "not-read", because: null };
  });
}
