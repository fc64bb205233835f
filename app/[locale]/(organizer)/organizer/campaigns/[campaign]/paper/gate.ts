import { getTranslations } from "next-intl/server";
import { claimCampaign } from "#domain/organizer/authority";
import { may } from "#domain/organizer/roles";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";

export type PaperProps<Params = unknown> = {
  params: Promise<{ locale: string; campaign: string } & Params>;
  searchParams: Promise<{ done?: string }>;
};

/** What every page about sheets begins with; null for whoever has no right to them. */
export async function enterPaper({ params, searchParams }: PaperProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "paper.enter"));
  if (!claim) return null;
  const [t, state, { done }] = await Promise.all([getTranslations("paper"), readFormState(), searchParams]);
  const wordFor = (key: string) => t(t.has(`errors.${key}`) ? `errors.${key}` : "errors.invalid");
  const role = actor.memberships.find(
    ({ organisationId }) => organisationId === claim.by.organisationId,
  )?.role;
  return {
    ...claim,
    ...{ locale, t, state, done },
    mayManage: role !== undefined && may(role, "paper.manage"),
    form: (name: string) => readForm(name, state, wordFor),
    base: `/${locale}/organizer/campaigns/${slug}/paper`,
  };
}
