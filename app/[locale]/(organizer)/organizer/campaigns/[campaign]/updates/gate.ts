import { getTranslations } from "next-intl/server";
import { claimCampaign } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import { getUpdate } from "#domain/updates/owned-update";
import { notFound } from "#lib/errors";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";

export type UpdatesProps = {
  params: Promise<{ locale: string; campaign: string }>;
  searchParams: Promise<{ done?: string }>;
};
export type UpdateProps = Pick<UpdatesProps, "searchParams"> & {
  params: Promise<{ locale: string; campaign: string; update: string }>;
};

/** What every page of the updates begins with; null for whoever has no right to them. */
export async function enterUpdates({ params, searchParams }: UpdatesProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "updates.send"));
  if (!claim) return null;
  const [t, common, state, { done }] = await Promise.all([
    getTranslations("updates"),
    getTranslations("organizer"),
    readFormState(),
    searchParams,
  ]);
  const wordFor = (key: string) => (t.has(`errors.${key}`) ? t(`errors.${key}`) : common(`errors.${key}`));
  const base = `/${locale}/organizer/campaigns/${slug}`;
  return { ...claim, actor, slug, locale, t, common, state, done, wordFor, base };
}

/** The same with one update; null also for one that is not of this campaign. */
export async function enterUpdate(props: UpdateProps) {
  const entered = await enterUpdates(props);
  if (!entered) return null;
  const { update: segment } = await props.params;
  const update = await claimed(async () => {
    const id = idSchema.safeParse({ id: segment }).data?.id ?? notFound();
    return getUpdate(entered.campaignId, id);
  });
  return update && { ...entered, update, home: `${entered.base}/updates/${update.id}` };
}
