import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { organisationLinks } from "../../../../../_server/desk-links.ts";
import { getActor } from "../../../../../_server/organizer.ts";
import { DeskSection } from "../../../_components/desk-section.tsx";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string; organisation: string }> };

/** Shows nothing of an organisation to whoever does not belong to it: the page says that there is none. */
export default async function OrganisationLayout({ children, params }: LayoutProps) {
  const { locale, organisation } = await params;
  const membership = (await getActor())?.memberships.find(({ slug }) => slug === organisation);
  if (!membership) return children;
  const t = await getTranslations("desk");
  const base = `/${locale}/organizer/organisations/${organisation}`;
  return (
    <DeskSection title={membership.name} links={organisationLinks(membership.role, base, t)}>
      {children}
    </DeskSection>
  );
}
