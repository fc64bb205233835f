import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LetterMark } from "#components/ui/icons";
import { SkipLink } from "#components/ui/skip-link";
import type { Locale } from "#lib/locales";
import { LanguageLinks } from "./language-links.tsx";
import { QuickExit } from "./quick-exit.tsx";

type FrameProps = {
  locale: Locale;
  /** Where this instance offers its source (AGPL section 13). */
  sourceHref: string;
  children: ReactNode;
};

/** Head and foot of every public page. */
export async function SiteFrame({ locale, sourceHref, children }: FrameProps) {
  const t = await getTranslations("common");
  return (
    <div className="shell">
      <SkipLink href="#content">{t("skip")}</SkipLink>
      <header className="site-header">
        <div className="site-header__row wrap">
          <a className="site-header__name" href={`/${locale}`}>
            <LetterMark />
            {t("siteName")}
          </a>
          <LanguageLinks label={t("language")} locale={locale} />
          <QuickExit href={`https://${locale}.wikipedia.org/`} label={t("exitLabel")}>
            {t("exit")}
          </QuickExit>
        </div>
      </header>
      <main className="shell__main" id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter locale={locale} sourceHref={sourceHref} />
    </div>
  );
}

async function SiteFooter({ locale, sourceHref }: Omit<FrameProps, "children">) {
  const t = await getTranslations("common");
  return (
    <footer className="site-footer">
      <div className="wrap">
        <nav className="site-footer__links" aria-label={t("footer.label")}>
          <a href={`/${locale}`}>{t("home")}</a>
          <a href={`/${locale}/privacy`}>{t("footer.privacy")}</a>
          <a href={`/${locale}/manage`}>{t("footer.manage")}</a>
          <a href={`/${locale}/rules`}>{t("footer.rules")}</a>
          <a href={sourceHref} rel="noreferrer">
            {t("footer.source")}
          </a>
        </nav>
        <p>{t("footer.licence")}</p>
      </div>
    </footer>
  );
}
