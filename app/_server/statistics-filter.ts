import "server-only";
import { periodSchema } from "#domain/statistics/period";
import { comparisons, type Metric, metrics, type Period, type SpanStep } from "#domain/statistics/schema";
import { spanStepOf } from "#domain/statistics/spans";

/** What the address asks for. A day that is none counts as not given; what is wrong with both is said. */
export type Filter = {
  typed: { from: string; to: string };
  period: Period;
  error: "order" | null;
  figure: Metric;
  compare: (typeof comparisons)[number];
  step: SpanStep;
};

type Query = Record<string, string | string[] | undefined>;

export function readFilter(query: Query): Filter {
  const one = (name: string) => String([query[name] ?? ""].flat()[0] ?? "").slice(0, 40);
  const typed = { from: one("from"), to: one("to") };
  const parsed = periodSchema.safeParse(typed);
  return {
    typed,
    period: parsed.success ? parsed.data : { from: null, to: null },
    error: parsed.success ? null : "order",
    figure: metrics.find((name) => name === one("figure")) ?? "signaturesConfirmed",
    compare: comparisons.find((name) => name === one("compare")) ?? "none",
    step: spanStepOf(one("step")),
  };
}

/** Of the address, in the order of the form; what is not set is left out. */
export function toQuery({ from, to, ...rest }: Record<string, string>): string {
  const entries = Object.entries({ from, to, ...rest }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "" && entry[1] !== "none",
  );
  return new URLSearchParams(entries).toString();
}
