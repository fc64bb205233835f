import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { DefinitionList } from "#components/ui/definition-list";
import { Notice } from "#components/ui/notice";
import { findPublicCampaign } from "#domain/campaigns/queries";
import { isLocale } from "#lib/locales";
import { senderAddress } from "#lib/mailer";
import { readFormState } from "../../../../../_server/form-state.ts";
import { MissingPage } from "../../../../_components/missing-page.tsx";
import { AddressForm } from "../../../_components/address-form.tsx";
import { Slip } from "../../../_components/slip.tsx";

type PageProps = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ sent?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("confirm.check-mail");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** After signing. Knows nobody: who signed stands neither in its address nor in a cookie. */
export default async function CheckMailPage({ params, searchParams }: PageProps) {
  const { locale, slug } = await params;
  const campaign = isLocale(locale) ? await findPublicCampaign(slug, locale) : null;
  if (!isLocale(locale) || !campaign) return <MissingPage />;
  const t = await getTranslations("confirm.check-mail");
  const mails = await getTranslations("emails");
  const state = await readFormState();
  const { sent } = await searchParams;
  const path = `/${locale}/campaigns/${slug}`;
  const signs = [
    { key: "from", term: t("from"), text: senderAddress() },
    { key: "subject", term: t("subject"), text: mails("confirm-signature.subject") },
  ];
  return (
    <Slip airmail title={t("title")} lead={t("lead")}>
      {sent ? (
        <Notice tone="good" role="status">
          <p>{t("sent")}</p>
        </Notice>
      ) : null}
      <DefinitionList items={signs} />
      <p className="slip__small">
        {t("neutral")} {t("wait")}
      </p>
      <section className="slip__section" aria-labelledby="again">
        <h2 id="again">{t("again.summary")}</h2>
        <p>{t("again.text")}</p>
        <AddressForm
          action={`${path}/check-mail`}
          label={t("again.label")}
          button={t("again.button")}
          refused={state?.form === "resend" ? state : null}
        />
        <p>
          <ButtonLink variant="quiet" href={`${path}#sign`}>
            {t("again.sign")}
          </ButtonLink>
        </p>
      </section>
    </Slip>
  );
}
