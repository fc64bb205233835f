import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice";
import { type Controller, listControllers, publicTerms } from "#domain/privacy/queries";
import { languageAlternates } from "../../_components/language-alternates.ts";
import { TextPage } from "../_components/text-page.tsx";

type PageProps = { params: Promise<{ locale: string }> };

const sections = [
  "signing",
  "letters",
  "reading",
  "basis",
  "terms",
  "sharing",
  "security",
  "rights",
] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations("privacy");
  return { title: t("title"), description: t("lead"), alternates: languageAlternates(locale, "/privacy") };
}

export default async function PrivacyPage() {
  const t = await getTranslations("privacy");
  const terms = await publicTerms();
  const named = (await listControllers()).filter(({ controller }) => controller !== "");
  return (
    <TextPage
      title={t("title")}
      lead={t("lead")}
      sections={sections.map((id) => ({
        id,
        title: t(`sections.${id}.title`),
        body: t(`sections.${id}.body`, terms),
      }))}
    >
      {named.length === 0 ? (
        <Notice tone="caution" title={t("controller.title")}>
          <p>{t("controller.missing")}</p>
        </Notice>
      ) : (
        named.map((organisation) => <ResponsibleParty key={organisation.name} organisation={organisation} />)
      )}
    </TextPage>
  );
}

async function ResponsibleParty({
  organisation: { controller, contact, imprint },
}: {
  organisation: Controller;
}) {
  const t = await getTranslations("privacy.controller");
  return (
    <Notice title={t("title")}>
      <p>{t("body", { controller })}</p>
      {contact ? <p>{t("contact", { contact })}</p> : null}
      {imprint ? <p>{t("imprint", { imprint })}</p> : null}
    </Notice>
  );
}
