import type { OwnedCampaignId } from "#domain/organizer/authority";
import type { Database } from "#lib/db";
import type { RuleInput } from "./schema.ts";

type Refusal = { ok: false; reason: string; field: string };

/** The columns of a rule, with the ids of what the form names; or the field that names what the campaign has not. */
export async function toRuleRow(tx: Database, campaignId: OwnedCampaignId, input: RuleInput) {
  const { office, language, countries, source, onlyUnreachable, effect } = input;
  const recipients = await tx.recipient.findMany({
    where: { campaignId },
    select: { officeId: true, office: { select: { slug: true } } },
  });
  const idOf = (slug: string | null) =>
    recipients.find((each) => each.office.slug === slug)?.officeId ?? null;
  const officeId = idOf(office);
  if (office && !officeId) return refuse("office", "office-unknown");
  const redirectOfficeId = effect === "REDIRECT" ? idOf(input.redirect) : null;
  if (effect === "REDIRECT" && !redirectOfficeId) return refuse("redirect", "office-unknown");
  const template =
    effect === "TEMPLATE"
      ? await tx.letterTemplate.findUnique({
          where: { campaignId_key: { campaignId, key: input.template } },
          select: { id: true },
        })
      : null;
  if (effect === "TEMPLATE" && !template) return refuse("template", "template-required");
  const templateId = template?.id ?? null;
  return {
    ok: true,
    row: { officeId, language, countries, source, onlyUnreachable, effect, templateId, redirectOfficeId },
    texts: textRows(input),
  } as const;
}

/** For the log: what the rule says, in slugs and codes. */
export function ruleForAudit({ version: _, textRu: _ru, textKk: _kk, countries, ...rule }: RuleInput) {
  return { ...rule, countries: countries.join(" ") };
}

function textRows({ effect, textEn, textRu, textKk }: RuleInput) {
  if (effect === "TEMPLATE") return [];
  return [
    { locale: "en" as const, text: textEn },
    { locale: "ru" as const, text: textRu },
    { locale: "kk" as const, text: textKk },
  ];
}

function refuse(field: string, reason: string): Refusal {
  return { ok: false, field, reason };
}
