import "server-only";
import type { NavLink } from "#components/organizer/nav-links";
import type { Actor } from "#domain/organizer/authority";
import { may } from "#domain/organizer/roles";

/** Navigation of the organizers' pages. Links to what a role may not see are not offered. */
export function linksOf({ memberships }: Actor, base: string, t: (key: string) => string): NavLink[] {
  const several = memberships.length > 1;
  const ofOrganisations = memberships.flatMap(({ slug, name, role }) => {
    const home = `${base}/organisations/${slug}`;
    const pages = [
      { href: `${home}/offices`, text: t("nav.offices"), shown: may(role, "offices.view") },
      { href: `${home}/holidays`, text: t("nav.holidays"), shown: may(role, "offices.view") },
      { href: `${home}/tokens`, text: t("nav.tokens"), shown: may(role, "tokens.manage") },
      { href: `${home}/audit`, text: t("nav.audit"), shown: may(role, "audit.read") },
      { href: `${home}/data`, text: t("nav.data"), shown: may(role, "audit.read") },
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
