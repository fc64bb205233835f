import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Ledger } from "#components/organizer/ledger";
import { countNames } from "#domain/campaigns/schema";
import type { Locale } from "#lib/locales";
import type { LinkedCampaign } from "./campaign-links.ts";
import { CampaignTags } from "./campaign-tags.tsx";
import { ClockNotice } from "./clock-notice.tsx";

type CampaignSectionProps = { campaign: LinkedCampaign; locale: Locale; children: ReactNode };

/** A campaign with all its figures and what each of them counts. */
export function CampaignSection({ campaign, locale, children }: CampaignSectionProps) {
  const t = useTranslations("organizer");
  const { slug, title, counts, pausesAfter, home, links } = campaign;
  const format = new Intl.NumberFormat(locale);
  return (
    <section className="organizer-section" aria-labelledby={slug}>
      <div className="cluster">
        <h2 id={slug}>{title}</h2>
        <CampaignTags {...campaign} />
      </div>
      {pausesAfter && home ? <ClockNotice {...pausesAfter} base={home} locale={locale} /> : null}
      <nav className="cluster organizer-links" aria-label={title}>
        {links.map(({ href, text }) => (
          <a key={text} href={href}>
            {t(`dashboard.${text}`)}
          </a>
        ))}
      </nav>
      <Ledger
        label={t("dashboard.ledger", { title })}
        figures={countNames.map((name) => ({
          key: name,
          title: t(`counters.${name}.title`),
          count: format.format(counts[name]),
          definition: t(`counters.${name}.definition`),
        }))}
      />
      {children}
    </section>
  );
}
