import { type Counts, countNames } from "#domain/campaigns/schema";
import type { EventCounts } from "#domain/ledger/schema";
import type { SheetState } from "#domain/paper/schema";

export const dimensions = [
  "total",
  "day",
  "hour",
  "country",
  "language",
  "display",
  "source",
  "office",
  "channel",
  "office-channel",
  "personalised",
  "outcome",
] as const;
export type Dimension = (typeof dimensions)[number];

/** The public figures, and how often the pages were opened: by machines too, and by one reader several times. */
export const metrics = ["pageViews", "composerViews", ...countNames] as const;
export type Metric = (typeof metrics)[number];

/** Key of the row that gathers what is too small to be named. */
export const REST = "*";
/** Key of what was reported without it. */
export const UNKNOWN = "?";

/**
 * One figure split one way. Rows without a count are hidden; `office-channel` keys are `office/channel`, `hour` keys
 * `2026-03-10T14`. `total` is the sum of the
 * days; of a period it is a figure like the others, of all days never hidden.
 */
export type Breakdown = {
  metric: Metric;
  by: Dimension;
  rows: { key: string; count: number | null }[];
};

export const spanSteps = ["week", "month"] as const;
export type SpanStep = (typeof spanSteps)[number];

/** What a period may be set beside: nothing, the days before it, the same days a year before. */
export const comparisons = ["none", "previous", "year"] as const;

/** Days in UTC, both included; null for no bound. */
export type Period = { from: Date | null; to: Date | null };
export const everything: Period = { from: null, to: null };

export type Statistics = {
  campaign: string;
  generatedAt: string;
  /** First day of the period that was asked for; null for all days. */
  fromDay: string | null;
  /** Last day that the breakdowns cover, in UTC; totals are of this moment. */
  throughDay: string;
  /** Cells of breakdowns under it are hidden, with others from which they could be worked out. */
  hiddenBelow: number;
  totals: Counts;
  /** Each by itself; two of them are organizers' figures alone and stand nowhere in public. */
  events: EventCounts;
  /** Sheets of paper by what has become of them, of this moment. */
  sheets: Record<SheetState, number>;
  breakdowns: Breakdown[];
};
