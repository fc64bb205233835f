import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import type { ChartRow } from "./chart-frame.tsx";

export type Bar = { key: string; label: string; parts: { key: string; count: number | null }[] };

type BarChartProps = {
  bars: Bar[];
  /** In the order in which the parts are stacked. */
  parts: { key: string; label: string }[];
  format: (count: number) => string;
  hidden: string;
};

/** A bar for each row, of one part. */
export function plainBars(rows: readonly ChartRow[]): Pick<BarChartProps, "bars" | "parts"> {
  const bars = rows.map(({ key, label, count }) => ({ key, label, parts: [{ key: "all", count }] }));
  return { bars, parts: [{ key: "all", label: "" }] };
}

/** Lying bars between words that stay words: text wraps and keeps its size on a phone. Tones repeat the legend. */
export function BarChart({ bars, parts, format, hidden }: BarChartProps) {
  const keys = parts.map(({ key }) => key);
  const countOf = (bar: Bar, key: string) => bar.parts.find((part) => part.key === key)?.count ?? 0;
  const series = stack<Bar>().keys(keys).value(countOf)(bars);
  const widest = Math.max(1, ...bars.map((bar) => keys.reduce((sum, key) => sum + countOf(bar, key), 0)));
  const x = scaleLinear([0, widest], [0, 100]);
  return (
    <ul className="bars">
      {bars.map((bar, row) => (
        <li key={bar.key}>
          <span className="bars__name">{bar.label}</span>
          <svg className="bars__picture" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            {series.map((layer, index) => {
              const [from = 0, to = 0] = layer[row] ?? [];
              return (
                <rect
                  key={layer.key}
                  className={tone(index)}
                  x={x(from)}
                  width={x(to) - x(from)}
                  height={10}
                />
              );
            })}
          </svg>
          <span className="bars__figures">
            {figuresOf(bar, parts, format, hidden).map(({ key, text, index }) => (
              <span key={key} className="bars__figure">
                {index === null || parts.length < 2 ? null : (
                  <svg viewBox="0 0 12 12" aria-hidden="true">
                    <rect className={tone(index)} width="12" height="12" />
                  </svg>
                )}
                {text}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function tone(index: number): string {
  return `chart__bar chart__bar--${index % 4}`;
}

/** What may be told, each with its name, and once that there is more. */
function figuresOf(
  { parts: cells }: Bar,
  parts: BarChartProps["parts"],
  format: (count: number) => string,
  hidden: string,
) {
  const told = parts.flatMap(({ key, label }, index) => {
    const count = cells.find((cell) => cell.key === key)?.count ?? null;
    if (count === null) return [];
    return [{ key, index, text: `${label} ${format(count)}`.trim() }];
  });
  const more = cells.some(({ count }) => count === null)
    ? [{ key: "hidden", index: null, text: hidden }]
    : [];
  return [...told, ...more];
}
