import { getTranslations } from "next-intl/server";
import { claimCampaign } from "#domain/organizer/authority";
import type { Permission } from "#domain/organizer/roles";
import { readFormState } from "../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../_server/organizer.ts";

export type CampaignProps<Params = unknown> = {
  params: Promise<{ locale: string; campaign: string } & Params>;
  searchParams: Promise<{ done?: string; page?: string }>;
};

/** What every page on which a campaign is written begins with; null for whoever has no right to it. */
export async function enterCampaign({ params, searchParams }: CampaignProps, permission: Permission) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, permission));
  if (!claim) return null;
  const [t, common, state, { done }] = await Promise.all([
    getTranslations("editor"),
    getTranslations("organizer"),
    readFormState(),
    searchParams,
  ]);
  const wordFor = (key: string) => (t.has(`errors.${key}`) ? t(`errors.${key}`) : common(`errors.${key}`));
  const base = `/${locale}/organizer/campaigns/${slug}`;
  return { ...claim, actor, slug, locale, base, t, common, state, done, wordFor };
}
