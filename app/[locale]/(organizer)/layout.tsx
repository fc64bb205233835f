import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { isLocale } from "#lib/locales";
import { getActor } from "../../_server/organizer.ts";
import { linksOf } from "../../_server/organizer-links.ts";
import { MissingPage } from "../_components/missing-page.tsx";
import { OrganizerFrame } from "./_components/organizer-frame.tsx";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata() {
  const t = await getTranslations("organizer");
  return { title: t("title"), robots: { index: false } };
}

export default async function OrganizerLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) {
    return (
      <OrganizerFrame locale="en" links={null}>
        <MissingPage />
      </OrganizerFrame>
    );
  }
  const [actor, t] = await Promise.all([getActor(), getTranslations("organizer")]);
  return (
    <OrganizerFrame locale={locale} links={actor && linksOf(actor, `/${locale}/organizer`, t)}>
      {children}
    </OrganizerFrame>
  );
}
