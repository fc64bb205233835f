import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { permissions } from "#domain/campaigns/states";
import type { LetterCampaign } from "#domain/letters/letter";
import type { Locale } from "#lib/locales";

type WriteFrameProps = {
  campaign: LetterCampaign;
  locale: Locale;
  /** Nobody can write any more; the campaign's page tells how it ended. */
  closed?: boolean;
  children?: ReactNode;
};

/** Head of every page of the composer: what it is for, and whether letters leave at all. */
export async function WriteFrame({ campaign, locale, closed, children }: WriteFrameProps) {
  const t = await getTranslations("write");
  const href = `/${locale}/campaigns/${campaign.slug}`;
  return (
    <div className="wrap wrap--wide page write">
      <header className="write__head">
        <p className="small">
          <a href={href}>{campaign.title[locale]}</a>
        </p>
        <h1>{t("title")}</h1>
        {campaign.sample && campaign.state === "ACTIVE" ? (
          <p className="small soft">{t("states.sample")}</p>
        ) : null}
        {permissions[campaign.state].write === "specimen" ? (
          <Notice tone="caution">{t(`states.${campaign.state}`)}</Notice>
        ) : null}
      </header>
      {closed ? (
        <div className="stack">
          <p className="prose">{t("states.CLOSED")}</p>
          <ButtonLink href={href}>{t("posted.campaign")}</ButtonLink>
        </div>
      ) : (
        children
      )}
    </div>
  );
}
