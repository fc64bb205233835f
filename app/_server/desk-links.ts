import "server-only";
import type { NavLink } from "#components/organizer/nav-links";
import type { Actor } from "#domain/organizer/authority";
import { may } from "#domain/organizer/roles";
import type { Role } from "#lib/db";
import { campaignPages, type DeskPage, organisationPages, ownPages } from "./desk-pages.ts";

type Translate = (key: string) => string;

/** The desk's own navigation: campaigns, the organisations of which a page is open to the actor, the account. */
export function deskLinks({ memberships, mustAddFactor }: Actor, base: string, t: Translate): NavLink[] {
  if (mustAddFactor) return [];
  const organisations = memberships.flatMap(({ slug, name, role }) => {
    const home = `${base}/organisations/${slug}`;
    const first = visibleTo(role, organisationPages)[0];
    const text = memberships.length > 1 ? name : t("own.organisation");
    return first ? [{ href: `${home}${first.path}`, text, under: home }] : [];
  });
  const [campaigns, ...others] = ownPages.flatMap(({ path, nav }) =>
    nav
      ? [
          {
            href: `${base}${path}`,
            text: t(`own.${nav}`),
            under: path ? `${base}${path}` : `${base}/campaigns`,
          },
        ]
      : [],
  );
  return [...(campaigns ? [campaigns] : []), ...organisations, ...others];
}

/** Navigation of one campaign, as this role may see it. */
export function campaignLinks(role: Role, base: string, t: Translate): NavLink[] {
  return linksTo(visibleTo(role, campaignPages), base, (name) => t(`campaign.${name}`));
}

/** Navigation of one organisation, as this role may see it. */
export function organisationLinks(role: Role, base: string, t: Translate): NavLink[] {
  return linksTo(visibleTo(role, organisationPages), base, (name) => t(`organisation.${name}`));
}

function visibleTo(role: Role, pages: readonly DeskPage[]): DeskPage[] {
  return pages.filter(({ nav, right }) => nav && (right === null || may(role, right)));
}

function linksTo(pages: DeskPage[], base: string, text: Translate): NavLink[] {
  return pages.map(({ path, nav = "" }) => {
    const href = `${base}${path}`;
    return path ? { href, text: text(nav), under: href } : { href, text: text(nav) };
  });
}
