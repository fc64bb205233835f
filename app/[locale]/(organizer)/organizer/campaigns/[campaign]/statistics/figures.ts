import type { Labels } from "#domain/statistics/labels";
import { type Metric, metrics, type Statistics } from "#domain/statistics/schema";

export type Step = { key: Metric; label: string; definition: string; count: number | null };

const way = [
  "pageViews",
  "signaturesConfirmed",
  "composerViews",
  "lettersPrepared",
  "lettersReportedSent",
  "emailsAccepted",
  "repliesReported",
] as const satisfies Metric[];

/** Of the days of the statistics: what was never counted is zero, what is hidden null. */
function countOf({ breakdowns }: Statistics, metric: Metric): number | null {
  const total = breakdowns.find((each) => each.metric === metric && each.by === "total");
  return total ? (total.rows[0]?.count ?? null) : 0;
}

export function funnelOf(statistics: Statistics, labels: Labels): Step[] {
  return way.map((key) => {
    const { title, definition } = labels.metric(key);
    return { key, label: title, definition, count: countOf(statistics, key) };
  });
}

export function pairsOf(now: Statistics, before: Statistics, labels: Labels) {
  return metrics
    .filter((key) => key !== "signaturesOnPaper")
    .map((key) => ({
      key,
      label: labels.metric(key).title,
      now: countOf(now, key),
      before: countOf(before, key),
    }));
}
