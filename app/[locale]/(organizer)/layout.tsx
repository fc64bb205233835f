import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { isLocale } from "#lib/locales";
import { deskLinks } from "../../_server/desk-links.ts";
import { getActor } from "../../_server/organizer.ts";
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
  const [actor, t] = await Promise.all([getActor(), getTranslations("desk")]);
  return (
    <OrganizerFrame locale={locale} links={actor && deskLinks(actor, `/${locale}/organizer`, t)}>
      {children}
    </OrganizerFrame>
  );
}
