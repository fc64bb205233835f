import "../styles/index.css";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { env } from "#lib/env";
import { messagesOf } from "#lib/i18n";
import { isLocale, type Locale } from "#lib/locales";

// A page carries the nonce of its own request, so none can be rendered ahead.
export const dynamic = "force-dynamic";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function RootLayout({ children, params }: LayoutProps) {
  const { locale: segment } = await params;
  const locale = isLocale(segment) ? segment : "en";
  preloadFonts(locale);
  return (
    <html lang={locale}>
      <body>
        <NextIntlClientProvider locale={locale} messages={{ errors: messagesOf(locale, "errors") }}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    metadataBase: new URL(env().APP_URL),
    title: { default: `${t("siteName")}: ${t("tagline")}`, template: `%s · ${t("siteName")}` },
    icons: { icon: "/icon.svg" },
    referrer: "no-referrer",
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f0e6" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
};

/** One file of the serif for each script holds all that a page in it needs; the sans is one file for both scripts. */
const serifs: Record<Locale, string> = { en: "latin", ru: "cyrillic", kk: "cyrillic" };

function preloadFonts(locale: Locale) {
  for (const file of [`literata-${serifs[locale]}`, "golos-400", "golos-600"]) {
    preload(`/fonts/${file}.woff2`, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
}
