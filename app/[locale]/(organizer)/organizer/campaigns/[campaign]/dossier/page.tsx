import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice";
import { findPublicCampaign } from "#domain/campaigns/queries";
import { claimCampaign } from "#domain/organizer/authority";
import { listDossierKeys } from "#domain/statistics/dossier-key";
import { env } from "#lib/env";
import { locales } from "#lib/locales";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { DossierForm } from "./_components/dossier-form.tsx";
import { HowToCheck } from "./_components/how-to-check.tsx";

type PageProps = { params: Promise<{ locale: string; campaign: string }> };

export default async function DossierPage({ params }: PageProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "dossiers.issue"));
  if (!claim) return <MissingPage />;
  const views = await Promise.all(locales.map((each) => findPublicCampaign(slug, each)));
  const offered = views.find((view) => view !== null)?.locales ?? [];
  const [state, keys, t] = await Promise.all([
    readFormState(),
    listDossierKeys(),
    getTranslations("statistics.dossier"),
  ]);
  const own = keys.find(({ organisationId }) => organisationId === claim.by.organisationId);
  const address = `${env().APP_URL}/.well-known/dossier-keys.json`;
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} />
      {offered.length === 0 ? (
        <Notice>
          <p>{t("draft")}</p>
        </Notice>
      ) : (
        <DossierForm offered={offered} locale={locale} state={state} />
      )}
      <HowToCheck publicKey={own?.publicKey ?? null} address={address} file={`${slug}-dossier.zip`} />
    </>
  );
}
