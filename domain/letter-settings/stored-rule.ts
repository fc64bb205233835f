import type { Database } from "#lib/db";

const slug = { select: { office: { select: { slug: true } } } } as const;

/** What a rule says, without the texts and the offices that it names. */
export const ruleColumns = {
  position: true,
  language: true,
  countries: true,
  source: true,
  onlyUnreachable: true,
  effect: true,
  template: { select: { key: true } },
} as const;

/** A rule as the log keeps it, in slugs and codes; null when the campaign has none of that id. */
export async function auditOfRule(tx: Database, where: { id: string; campaignId: string }) {
  const rule = await tx.templateRule.findFirst({
    where,
    select: {
      ...ruleColumns,
      recipient: slug,
      redirectTo: slug,
      translations: { where: { locale: "en" }, select: { text: true } },
    },
  });
  if (!rule) return null;
  const { recipient, redirectTo, template, translations, countries, ...rest } = rule;
  return {
    ...rest,
    countries: countries.join(" "),
    office: recipient?.office.slug ?? null,
    template: template?.key ?? "",
    redirect: redirectTo?.office.slug ?? "",
    textEn: translations[0]?.text ?? "",
  };
}
