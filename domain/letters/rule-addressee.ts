import { countryCodes } from "#lib/countries";
import { isLocale, type Locale } from "#lib/locales";
import { readSource } from "#lib/share-source";
import type { Addressee, TemplateText } from "./letter.ts";
import { evaluate, type LetterFacts, rulingBy, type TemplateRule } from "./template-rules.ts";

/** What a form or request says of a letter and its sender. Anything else than a known value counts as not known yet. */
export type SaidOfLetter = {
  language?: string | undefined;
  country?: string | undefined;
  source?: string | undefined;
};

type Texts = Partial<Record<Locale, TemplateText>>;

/** The addressee under the campaign's rules: with the words of another template, or with the reason for no letter. */
export function ruleAddressee(
  addressee: Addressee,
  rules: readonly TemplateRule[],
  { said, templates }: { said: SaidOfLetter; templates: ReadonlyMap<string, Texts> },
  /** Its address depends on the sender's country. */
  dependsOnCountry: boolean,
): Addressee {
  const { rule } = evaluate(rules, factsOf(addressee, said, dependsOnCountry));
  const texts = rule?.effect.kind === "template" ? templates.get(rule.effect.templateId) : undefined;
  return { ...addressee, texts: texts ?? addressee.texts, ruling: rulingBy(rule) };
}

/** Facts of a letter to an addressee, as the rules ask for them. */
export function factsOf(addressee: Addressee, said: SaidOfLetter, dependsOnCountry: boolean): LetterFacts {
  const country = countryCodes.find((code) => code === said.country);
  const reachable = addressee.address !== null || addressee.email !== null;
  return {
    office: addressee.slug,
    language: isLocale(said.language) ? said.language : undefined,
    country,
    source: readSource(said.source),
    reachable: dependsOnCountry && country === undefined ? undefined : reachable,
  };
}
