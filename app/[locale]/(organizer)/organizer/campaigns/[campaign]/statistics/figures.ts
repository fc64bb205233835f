import type { Labels } from "#domain/statistics/labels";
import { type Metric, metrics, type Statistics } from "#domain/statistics/schema";
import { periodCount } from "#domain/statistics/statistics";

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

export function funnelOf(statistics: Statistics, labels: Labels): Step[] {
  return way.map((key) => {
    const { title, definition } = labels.metric(key);
    return { key, label: title, definition, count: periodCount(statistics, key) };
  });
}

export function pairsOf(now: Statistics, before: Statistics, labels: Labels) {
  return metrics.map((key) => ({
    key,
    label: labels.metric(key).title,
    now: periodCount(now, key),
    before: periodCount(before, key),
  }));
}
