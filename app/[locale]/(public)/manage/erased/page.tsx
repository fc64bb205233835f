import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { Slip } from "../../_components/slip.tsx";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("manage.erased");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function ErasedPage({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations("manage.erased");
  return (
    <Slip title={t("title")} lead={t("text")}>
      <p>
        <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
      </p>
    </Slip>
  );
}
