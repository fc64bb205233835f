import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type NavLink, NavLinks, NavMenu } from "#components/organizer/nav-links";
import { Button } from "#components/ui/button";
import { LetterMark } from "#components/ui/icons";
import { SkipLink } from "#components/ui/skip-link";
import type { Locale } from "#lib/locales";
import { LanguageLinks } from "../../_components/language-links.tsx";

type FrameProps = { locale: Locale; links: NavLink[] | null; children: ReactNode };

/** Head and navigation of the organizers' pages. Nobody signed in has no links. */
export async function OrganizerFrame({ locale, links, children }: FrameProps) {
  const t = await getTranslations("common");
  return (
    <div className="shell organizer">
      <SkipLink href="#content">{t("skip")}</SkipLink>
      <header className="site-header">
        <div className="site-header__row wrap">
          <a className="site-header__name" href={`/${locale}`}>
            <LetterMark />
            {t("siteName")}
          </a>
          <LanguageLinks label={t("language")} locale={locale} />
        </div>
        {links ? <OrganizerBar locale={locale} links={links} /> : null}
      </header>
      <main className="shell__main" id="content" tabIndex={-1}>
        <div className="page wrap">{children}</div>
      </main>
    </div>
  );
}

async function OrganizerBar({ locale, links }: { locale: Locale; links: NavLink[] }) {
  const t = await getTranslations("organizer.nav");
  return (
    <>
      <div className="organizer-bar wrap">
        <NavLinks label={t("label")} links={links} />
        <SignOut locale={locale} text={t("signOut")} />
      </div>
      <div className="wrap">
        <NavMenu menu={t("menu")} label={t("label")} links={links}>
          <SignOut locale={locale} text={t("signOut")} />
        </NavMenu>
      </div>
    </>
  );
}

function SignOut({ locale, text }: { locale: Locale; text: string }) {
  return (
    <form method="post" action={`/${locale}/organizer/sign-out`}>
      <Button variant="quiet" small>
        {text}
      </Button>
    </form>
  );
}
