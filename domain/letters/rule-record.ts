import type { Prisma } from "#lib/db";
import type { Locale, Localized } from "#lib/locales";
import { localized } from "./addressee.ts";
import type { RuleEffect, TemplateRule } from "./template-rules.ts";

const office = { select: { office: { select: { slug: true } } } } as const;

export const ruleSelect = {
  id: true,
  language: true,
  countries: true,
  source: true,
  onlyUnreachable: true,
  effect: true,
  templateId: true,
  recipient: office,
  redirectTo: office,
  translations: { select: { locale: true, text: true } },
} as const satisfies Prisma.TemplateRuleSelect;

export type RuleRecord = Prisma.TemplateRuleGetPayload<{ select: typeof ruleSelect }>;

/** A rule as it is read. `languagesOf` tells in which languages a template has a text. */
export function toRule(row: RuleRecord, languagesOf: (templateId: string) => Locale[]): TemplateRule {
  const { id, language, countries, source, onlyUnreachable, recipient } = row;
  const when = { office: recipient?.office.slug ?? null, language, countries, source, onlyUnreachable };
  return { id, when, effect: effectOf(row, languagesOf) };
}

function effectOf(row: RuleRecord, languagesOf: (templateId: string) => Locale[]): RuleEffect {
  const text: Localized = localized(row.translations, (translation) => translation.text);
  const templateId = row.templateId ?? "";
  switch (row.effect) {
    case "TEMPLATE":
      return { kind: "template", templateId, languages: languagesOf(templateId) };
    case "REDIRECT":
      return { kind: "redirect", to: row.redirectTo?.office.slug ?? "", text };
    case "EXCLUDE":
      return { kind: "exclude", text };
    case "THANK":
      return { kind: "thank", text };
  }
}
