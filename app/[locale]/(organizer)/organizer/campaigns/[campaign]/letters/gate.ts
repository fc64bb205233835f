import { getTranslations } from "next-intl/server";
import { claimCampaign } from "#domain/organizer/authority";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";

export type LettersProps = {
  params: Promise<{ locale: string; campaign: string }>;
  searchParams: Promise<{ done?: string }>;
};

/** What every page of the letter settings begins with; null for whoever has no right to them. */
export async function enterLetters({ params, searchParams }: LettersProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "letters.edit"));
  if (!claim) return null;
  const [t, templates, common, state, { done }] = await Promise.all([
    getTranslations("letter-settings"),
    getTranslations("templates"),
    getTranslations("organizer"),
    readFormState(),
    searchParams,
  ]);
  const areas = [t, templates, common];
  const wordFor = (key: string) =>
    areas.find((area) => area.has(`errors.${key}`))?.(`errors.${key}`) ?? common("errors.invalid");
  return { ...claim, actor, slug, locale, t, common, state, done, wordFor };
}
