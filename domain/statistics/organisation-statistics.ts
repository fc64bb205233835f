import type { Counts } from "#domain/campaigns/schema";
import type { Authority, OwnedCampaignId, OwnedOrganisationId } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { type CampaignState, db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { courseOf, type SpanCount } from "./course.ts";
import { everything, type Metric, metrics, type Period, type SpanStep, type Statistics } from "./schema.ts";
import { endedSpans } from "./spans.ts";
import { getStatistics, periodCount } from "./statistics.ts";

/** One figure of a campaign: of the chosen days, and by the weeks or months of them that have ended. Null is hidden. */
export type CampaignFigure = { metric: Metric; count: number | null; course: SpanCount[] };

export type CampaignColumn = {
  slug: string;
  title: string;
  state: CampaignState;
  sample: boolean;
  /** Last day that the chosen days cover, in UTC; totals are of this moment. */
  throughDay: string;
  totals: Counts;
  figures: CampaignFigure[];
};

export type OrganisationStatistics = {
  organisation: string;
  name: string;
  generatedAt: string;
  fromDay: string | null;
  /** Of the campaign that is counted furthest. */
  throughDay: string;
  hiddenBelow: number;
  step: SpanStep;
  /** First days of all weeks or months of which any campaign has a figure. */
  spans: string[];
  campaigns: CampaignColumn[];
};

type Asked = { by: Authority; locale: Locale; step: SpanStep; period?: Period; now?: Date };

/**
 * The campaigns of an organisation side by side, the newest first. Of the chosen days each campaign has the very figures that its
 * own statistics have, and its weeks and months tell nothing that those hide. There is no sum of campaigns but of what is told.
 */
export async function getOrganisationStatistics({
  by: { organisationId },
  locale,
  step,
  period = everything,
  now = new Date(),
}: Asked): Promise<OrganisationStatistics> {
  const [organisation, campaigns] = await Promise.all([
    db.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { slug: true, name: true },
    }),
    listCampaigns(organisationId, locale),
  ]);
  const columns: CampaignColumn[] = [];
  let hiddenBelow = 0;
  for (const { id, slug, state, sample, translations } of campaigns) {
    const statistics = await getStatistics(id as OwnedCampaignId, period, now);
    const figures = await figuresOf(id as OwnedCampaignId, statistics, step);
    const title = translations[0]?.title || slug;
    const { throughDay, totals } = statistics;
    hiddenBelow = statistics.hiddenBelow;
    columns.push({ slug, title, state, sample, throughDay, totals, figures });
  }
  const spans = columns.flatMap(({ figures }) =>
    figures.flatMap(({ course }) => course.map(({ span }) => span)),
  );
  return {
    ...{ organisation: organisation.slug, name: organisation.name },
    ...{ generatedAt: now.toISOString(), step, hiddenBelow, campaigns: columns },
    fromDay: period.from && isoDay(period.from),
    throughDay:
      columns
        .map(({ throughDay }) => throughDay)
        .sort()
        .at(-1) ?? isoDay(period.to ?? now),
    spans: [...new Set(spans)].sort(),
  };
}

function listCampaigns(organisationId: OwnedOrganisationId, locale: Locale) {
  return db.campaign.findMany({
    where: { organisationId },
    orderBy: { createdAt: "desc" },
    select: {
      ...{ id: true, slug: true, state: true, sample: true },
      translations: { where: { locale }, select: { title: true } },
    },
  });
}

async function figuresOf(
  campaignId: OwnedCampaignId,
  statistics: Statistics,
  step: SpanStep,
): Promise<CampaignFigure[]> {
  const { fromDay, throughDay, breakdowns } = statistics;
  const rows = await db.statisticsCount.findMany({
    where: {
      campaignId,
      by: "day",
      day: { lte: new Date(throughDay), ...(fromDay && { gte: new Date(fromDay) }) },
    },
    select: { metric: true, day: true, count: true },
  });
  const counts = new Map(rows.map(({ metric, day, count }) => [`${metric} ${isoDay(day)}`, count]));
  const first = fromDay ?? rows.map(({ day }) => isoDay(day)).sort()[0];
  const spans = first ? endedSpans(step, new Date(first), new Date(throughDay)) : [];
  // A week of which the chosen days have only a part is none.
  const whole = fromDay ? spans.filter((span) => span >= fromDay) : spans;
  return metrics.map((metric) => {
    const count = periodCount(statistics, metric);
    const days = breakdowns.find((each) => each.metric === metric && each.by === "day")?.rows ?? [];
    const told = days.map(({ key, count: shown }) => ({
      ...{ key, hidden: shown === null },
      count: counts.get(`${metric} ${key}`) ?? 0,
    }));
    return { metric, count, course: courseOf(told, whole, { step, totalIsShown: count !== null }) };
  });
}
