import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Share } from "#components/campaign/share";
import { ButtonLink } from "#components/ui/button";
import { findPublicCampaign } from "#domain/campaigns/queries";
import { env } from "#lib/env";
import { isLocale } from "#lib/locales";
import { MissingPage } from "../../../../_components/missing-page.tsx";
import { Slip } from "../../../_components/slip.tsx";

type PageProps = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ for?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("confirm.thank-you");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** After the button of a confirm link: what else helps. */
export default async function ThankYouPage({ params, searchParams }: PageProps) {
  const { locale, slug } = await params;
  const campaign = isLocale(locale) ? await findPublicCampaign(slug, locale) : null;
  if (!campaign) return <MissingPage />;
  const t = await getTranslations("confirm.thank-you");
  const path = `/${locale}/campaigns/${slug}`;
  const forLetter = (await searchParams).for === "letter";
  return (
    <Slip airmail title={t("title")} lead={t(forLetter ? "letter" : "signature")}>
      {campaign.may.write === "yes" ? (
        <section className="slip__section" aria-labelledby="write">
          <h2 id="write">{t("write.title")}</h2>
          <p>{t("write.text")}</p>
          <p>
            <ButtonLink variant="primary" wide href={`${path}/write`}>
              {t(forLetter ? "write.another" : "write.button")}
            </ButtonLink>
          </p>
        </section>
      ) : null}
      <Share url={`${env().APP_URL}${path}`} title={campaign.title} />
      <p>
        <ButtonLink variant="quiet" href={path}>
          {t("campaign")}
        </ButtonLink>
      </p>
    </Slip>
  );
}
