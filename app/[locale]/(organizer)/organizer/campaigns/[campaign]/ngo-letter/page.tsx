import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice";
import { permissions } from "#domain/campaigns/states";
import { getOrganisationLetterDesk } from "#domain/organisation-letters/organisation-letters";
import type { OrganisationLetterPicture } from "#domain/organisation-letters/schema";
import { claimCampaign } from "#domain/organizer/authority";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { LetterForm } from "./_components/letter-form.tsx";
import { LetterHead } from "./_components/letter-head.tsx";
import { LetterPictures } from "./_components/letter-pictures.tsx";
import { SentLetters } from "./_components/sent-letters.tsx";

type PageProps = {
  params: Promise<{ locale: string; campaign: string }>;
  searchParams: Promise<{ done?: string }>;
};

export default async function NgoLetterPage({ params, searchParams }: PageProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "letters.issue"));
  if (!claim) return <MissingPage />;
  const [desk, state, { done = "" }, t] = await Promise.all([
    getOrganisationLetterDesk(claim.campaignId, claim.by, locale),
    readFormState(),
    searchParams,
    getTranslations("channels.ngo"),
  ]);
  const membership = actor.memberships.find((each) => each.organisationId === claim.by.organisationId);
  const settings =
    membership?.role === "OWNER" ? `/${locale}/organizer/organisations/${membership.slug}/settings` : null;
  const pictures = (state?.data as OrganisationLetterPicture[] | undefined) ?? [];
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")}>
        {done === "posted" || done === "taken-back" ? (
          <Notice tone="good" role="status">
            {t(`done.${done}`)}
          </Notice>
        ) : null}
      </PageHead>
      {permissions[desk.state].write === "no" ? (
        <Notice>{t("closed")}</Notice>
      ) : (
        <div className="organizer-columns">
          <LetterHead desk={desk} locale={locale} settings={settings} />
          <LetterForm desk={desk} state={state} locale={locale} />
          <LetterPictures pictures={pictures} />
        </div>
      )}
      <SentLetters sent={desk.sent} state={state} locale={locale} />
    </>
  );
}
