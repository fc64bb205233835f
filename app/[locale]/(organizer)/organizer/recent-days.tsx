import { getTranslations } from "next-intl/server";
import { ChartFrame, type ChartRow } from "#components/organizer/chart-frame";
import { DayChart } from "#components/ui/day-chart";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import type { Statistics } from "#domain/statistics/schema";
import { getStatistics } from "#domain/statistics/statistics";
import { addDays, isoDay } from "#lib/clock";
import { formatDate } from "#lib/dates";
import type { Locale } from "#lib/locales";

const DAYS = 30;
const metrics = ["signaturesConfirmed", "lettersPrepared"] as const;

/** Signatures and letters of the last days that have ended, side by side and never on one scale. */
export async function RecentDays({ campaignId, locale }: { campaignId: OwnedCampaignId; locale: Locale }) {
  const [statistics, t] = await Promise.all([getStatistics(campaignId), getTranslations("organizer")]);
  const format = new Intl.NumberFormat(locale).format;
  return (
    <div className="charts charts--pair">
      {metrics.map((metric) => {
        const rows = lastDays(statistics, metric, locale);
        const title = t(`dashboard.days.${metric}`, { days: DAYS });
        return (
          <ChartFrame
            key={metric}
            small
            title={title}
            note={rows.some(({ count }) => count === null) ? t("statistics.hiddenDays") : undefined}
            empty={rows.every(({ count }) => count === 0) ? t(`dashboard.noDays.${metric}`) : undefined}
            table={{
              show: t("statistics.asTable"),
              head: t("statistics.day"),
              count: t("statistics.count"),
              hidden: t("statistics.hidden", { threshold: statistics.hiddenBelow }),
              rows,
            }}
            format={format}
          >
            <DayChart label={title} rows={rows} format={format} />
          </ChartFrame>
        );
      })}
    </div>
  );
}

/** A day before the first that counts anything is no secret: the breakdown begins there, so it was empty. */
function lastDays(
  { breakdowns, throughDay }: Statistics,
  metric: (typeof metrics)[number],
  locale: Locale,
): ChartRow[] {
  const told = breakdowns.find((each) => each.metric === metric && each.by === "day")?.rows ?? [];
  const counts = new Map(told.map(({ key, count }) => [key, count]));
  return Array.from({ length: DAYS }, (_, index) => {
    const day = addDays(new Date(throughDay), index + 1 - DAYS);
    const count = counts.get(isoDay(day));
    return { key: isoDay(day), label: formatDate(day, locale), count: count === undefined ? 0 : count };
  });
}
