import type { ReactNode } from "react";
import { env } from "#lib/env";
import { isLocale } from "#lib/locales";
import { MissingPage } from "../_components/missing-page.tsx";
import { SiteFrame } from "../_components/site-frame.tsx";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function PublicLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  return (
    <SiteFrame sourceHref={env().SOURCE_URL} locale={isLocale(locale) ? locale : "en"}>
      {isLocale(locale) ? children : <MissingPage />}
    </SiteFrame>
  );
}
