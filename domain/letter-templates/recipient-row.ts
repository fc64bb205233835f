import type { Authority } from "#domain/organizer/authority";
import type { Database } from "#lib/db";
import type { Locale } from "#lib/locales";

type Wanted = {
  campaignId: string;
  by: Authority;
  office: string;
  template: string;
  languages: readonly Locale[];
};

/** The rows that an office's place in a campaign joins, or why it cannot be written to like that. */
export async function checkRecipient(
  tx: Database,
  { campaignId, by: { organisationId }, office: slug, template: key, languages }: Wanted,
) {
  const office = await tx.office.findUnique({
    where: { organisationId_slug: { organisationId, slug } },
    select: { id: true, translations: { select: { locale: true, head: true, greeting: true } } },
  });
  const template = await tx.letterTemplate.findUnique({
    where: { campaignId_key: { campaignId, key } },
    select: { id: true },
  });
  if (!office) return { ok: false, reason: "office-unknown", field: "office" } as const;
  if (!template) return { ok: false, reason: "template-unknown", field: "template" } as const;
  const headed = office.translations.filter(({ head, greeting }) => head !== "" && greeting !== "");
  if (!languages.every((language) => headed.some(({ locale }) => locale === language)))
    return { ok: false, reason: "head-missing", field: "languages" } as const;
  return { ok: true, officeId: office.id, templateId: template.id } as const;
}
