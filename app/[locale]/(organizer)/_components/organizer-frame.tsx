import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type NavLink, NavLinks } from "#components/organizer/nav-links";
import { Button } from "#components/ui/button";
import { LetterMark } from "#components/ui/icons";
import { SkipLink } from "#components/ui/visually-hidden";
import type { Actor } from "#domain/organizer/authority";
import { may } from "#domain/organizer/roles";
import type { Locale } from "#lib/locales";
import { LanguageLinks } from "../../_components/language-links.tsx";

type FrameProps = { locale: Locale; actor: Actor | null; children: ReactNode };

/** Head and navigation of the organizers' pages. Links to what a role may not see are not offered. */
export async function OrganizerFrame({ locale, actor, children }: FrameProps) {
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
        {actor ? <OrganizerBar locale={locale} actor={actor} /> : null}
      </header>
      <main className="shell__main" id="content" tabIndex={-1}>
        <div className="page wrap">{children}</div>
      </main>
    </div>
  );
}

async function OrganizerBar({ locale, actor }: { locale: Locale; actor: Actor }) {
  const t = await getTranslations("organizer");
  return (
    <div className="organizer-bar wrap">
      <NavLinks label={t("nav.label")} links={linksOf(actor, `/${locale}/organizer`, t)} />
      <form method="post" action={`/${locale}/organizer/sign-out`}>
        <Button variant="quiet" small>
          {t("nav.signOut")}
        </Button>
      </form>
    </div>
  );
}

function linksOf({ memberships }: Actor, base: string, t: (key: string) => string): NavLink[] {
  const several = memberships.length > 1;
  const ofOrganisations = memberships.flatMap(({ slug, name, role }) => {
    const home = `${base}/organisations/${slug}`;
    const pages = [
      { href: `${home}/offices`, text: t("nav.offices"), shown: may(role, "offices.view") },
      { href: `${home}/tokens`, text: t("nav.tokens"), shown: may(role, "tokens.manage") },
      { href: `${home}/audit`, text: t("nav.audit"), shown: may(role, "audit.read") },
      { href: `${home}/settings`, text: t("nav.settings"), shown: may(role, "organisation.edit") },
    ];
    return pages
      .filter(({ shown }) => shown)
      .map(({ href, text }) => ({ href, text: several ? `${text} · ${name}` : text }));
  });
  return [
    { href: base, text: t("nav.campaigns") },
    ...ofOrganisations,
    { href: `${base}/account`, text: t("nav.account") },
  ];
}
