import type { Counts } from "#domain/campaigns/schema";
import type { EventCounts } from "#domain/ledger/schema";

export const dimensions = [
  "day",
  "country",
  "language",
  "display",
  "source",
  "office",
  "channel",
  "office-channel",
] as const;
export type Dimension = (typeof dimensions)[number];

/** Key of the row that gathers what is too small to be named. */
export const REST = "*";
/** Key of what was reported without it. */
export const UNKNOWN = "?";

/** One figure split one way. Rows without a count are hidden; `office-channel` keys are `office/channel`. */
export type Breakdown = {
  metric: keyof Counts;
  by: Dimension;
  rows: { key: string; count: number | null }[];
};

export type Statistics = {
  campaign: string;
  generatedAt: string;
  /** Last day that the breakdowns cover, in UTC; totals are of this moment. */
  throughDay: string;
  /** Cells of breakdowns under it are hidden, with others from which they could be worked out. */
  hiddenBelow: number;
  totals: Counts;
  /** Each by itself; two of them are organizers' figures alone and stand nowhere in public. */
  events: EventCounts;
  breakdowns: Breakdown[];
};
