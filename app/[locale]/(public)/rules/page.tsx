import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { languageAlternates } from "../../_components/language-alternates.ts";
import { TextPage } from "../_components/text-page.tsx";

type PageProps = { params: Promise<{ locale: string }> };

const sections = [
  "innocence",
  "office",
  "private",
  "removed",
  "moderation",
  "letters",
  "safety",
  "corrections",
  "petition",
] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations("rules");
  return { title: t("title"), description: t("lead"), alternates: languageAlternates(locale, "/rules") };
}

export default async function RulesPage() {
  const t = await getTranslations("rules");
  return (
    <TextPage
      title={t("title")}
      lead={t("lead")}
      sections={sections.map((id) => ({
        id,
        title: t(`sections.${id}.title`),
        body: t(`sections.${id}.body`),
      }))}
    />
  );
}
