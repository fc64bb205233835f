import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { isLocale } from "#lib/locales";
import { SiteFrame } from "../_components/site-frame.tsx";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function PublicLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <SiteFrame locale={locale}>{children}</SiteFrame>;
}
