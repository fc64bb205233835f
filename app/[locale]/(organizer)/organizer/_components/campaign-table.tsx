import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { DefinitionList } from "#components/ui/definition-list";
import { Details } from "#components/ui/details";
import { type CampaignState, type Counts, countNames } from "#domain/campaigns/schema";
import type { Locale } from "#lib/locales";
import type { LinkedCampaign } from "./campaign-links.ts";
import { CampaignTags } from "./campaign-tags.tsx";

/** What asks for work stands first; within one state the newest. */
const order: Record<CampaignState, number> = { ACTIVE: 0, PAUSED: 1, DRAFT: 2, CLOSED: 3, HISTORICAL: 4 };

type CampaignTableProps = { campaigns: LinkedCampaign[]; locale: Locale };

/** Many campaigns at a glance: a line for each, and what the figures count once for all. */
export function CampaignTable({ campaigns, locale }: CampaignTableProps) {
  const t = useTranslations("organizer");
  const format = new Intl.NumberFormat(locale);
  return (
    <section className="organizer-section campaign-table" aria-label={t("dashboard.title")}>
      <DataTable
        caption={t("dashboard.table", { count: campaigns.length })}
        rows={campaigns.toSorted((one, other) => order[one.state] - order[other.state])}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: "campaign",
            head: t("dashboard.campaign"),
            cell: (campaign) => <CampaignCell campaign={campaign} locale={locale} />,
          },
          ...countNames.map((name) => ({
            key: name,
            head: t(`counters.${name}.title`),
            cell: ({ counts }: LinkedCampaign) => format.format(counts[name]),
            number: true,
          })),
        ]}
      />
      <Details summary={t("dashboard.definitions")}>
        <DefinitionList
          items={countNames.map((name) => ({
            key: name,
            term: t(`counters.${name}.title`),
            text: t(`counters.${name}.definition`),
          }))}
        />
      </Details>
    </section>
  );
}

function CampaignCell({ campaign, locale }: { campaign: LinkedCampaign; locale: Locale }) {
  const t = useTranslations("organizer.dashboard");
  const { title, home, statistics, pausesAfter, links, counts } = campaign;
  return (
    <>
      <a href={home ?? statistics} className="campaign-table__title">
        {title}
      </a>
      <span className="campaign-table__more">
        <CampaignTags {...campaign} />
        {links.map(({ href, text }) =>
          text === "open" || href === (home ?? statistics) ? null : (
            <a key={text} href={href}>
              {t(`short.${text}`)}
              <span className="visually-hidden">: {title}</span>
            </a>
          ),
        )}
      </span>
      <Figures counts={counts} locale={locale} />
      {pausesAfter ? (
        <a href={`${home}#dates`} className="campaign-table__clock">
          {t.rich("pauses", { date: () => <DateText key="date" date={pausesAfter.day} locale={locale} /> })}
        </a>
      ) : null}
    </>
  );
}

/** On a phone the columns have no room: what was counted is told in a line. */
function Figures({ counts, locale }: { counts: Counts; locale: Locale }) {
  const t = useTranslations("organizer.counters");
  const format = new Intl.NumberFormat(locale);
  const counted = countNames.filter((name) => counts[name] > 0);
  return counted.length === 0 ? null : (
    <span className="campaign-table__figures">
      {counted.map((name) => `${t(`${name}.title`)}: ${format.format(counts[name])}`).join(" · ")}
    </span>
  );
}
