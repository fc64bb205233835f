import { getTranslations } from "next-intl/server";
import { claimOrganisation } from "#domain/organizer/authority";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";

export type WebhooksProps = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<{ done?: string; page?: string }>;
};

/** What every page of the webhooks begins with; null for whoever has no right to them. */
export async function enterWebhooks({ params, searchParams }: WebhooksProps) {
  const { locale: segment, organisation } = await params;
  const { actor, locale } = await requireActor(segment);
  const by = await claimed(() => claimOrganisation(actor, organisation, "webhooks.manage"));
  if (!by) return null;
  const [t, common, state, search] = await Promise.all([
    getTranslations("integrations"),
    getTranslations("organizer"),
    readFormState(),
    searchParams,
  ]);
  const wordFor = (key: string) => (t.has(`errors.${key}`) ? t(`errors.${key}`) : common(`errors.${key}`));
  const home = `/${locale}/organizer/organisations/${organisation}/webhooks`;
  return { by, locale, t, common, state, wordFor, home, ...search };
}
