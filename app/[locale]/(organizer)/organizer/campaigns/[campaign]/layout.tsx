import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Tag } from "#components/ui/tag";
import { findCampaignHead } from "#domain/editor/campaign-head";
import { isLocale } from "#lib/locales";
import { campaignLinks } from "../../../../../_server/desk-links.ts";
import { getActor } from "../../../../../_server/organizer.ts";
import { DeskSection } from "../../../_components/desk-section.tsx";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string; campaign: string }> };

/** Shows nothing of a campaign to whoever does not belong to its organisation: the page says that there is none. */
export default async function CampaignLayout({ children, params }: LayoutProps) {
  const { locale, campaign: slug } = await params;
  const actor = await getActor();
  const campaign = actor && isLocale(locale) ? await findCampaignHead(actor, slug, locale) : null;
  if (!campaign) return children;
  const [t, organizer] = await Promise.all([getTranslations("desk"), getTranslations("organizer")]);
  const { title, state, sample, role } = campaign;
  const aside = (
    <>
      <Tag tone={state === "ACTIVE" ? "good" : "caution"}>{organizer(`states.${state}`)}</Tag>
      {sample ? <Tag>{organizer("states.sample")}</Tag> : null}
      {state === "DRAFT" ? null : (
        <>
          <a href={`/${locale}/campaigns/${slug}`}>{organizer("dashboard.page")}</a>
          <a href={`/${locale}/campaigns/${slug}/evening`}>{t("evening")}</a>
        </>
      )}
    </>
  );
  return (
    <DeskSection
      title={title}
      aside={aside}
      links={campaignLinks(role, `/${locale}/organizer/campaigns/${slug}`, t)}
    >
      {children}
    </DeskSection>
  );
}
