import { scaleBand, scaleLinear } from "d3-scale";
import type { ChartRow } from "./chart-frame.tsx";

const WIDTH = 720;
const HEIGHT = 220;
const LEFT = 44;
const BOTTOM = 26;

type DayChartProps = { label: string; rows: ChartRow[]; format: (count: number) => string };

/** One bar a day. A hidden day is a low dashed stroke: there is a figure, and it is not told. */
export function DayChart({ label, rows, format }: DayChartProps) {
  const x = scaleBand(
    rows.map(({ key }) => key),
    [LEFT, WIDTH],
  ).paddingInner(0.25);
  const top = Math.max(10, ...rows.map(({ count }) => count ?? 0));
  const y = scaleLinear([0, top], [HEIGHT - BOTTOM, 8]).nice(4);
  const first = rows[0];
  const last = rows.at(-1);
  return (
    <svg className="chart__picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="chart__grid" x1={LEFT} x2={WIDTH} y1={y(tick)} y2={y(tick)} />
          <text className="chart__tick" x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {rows.map(({ key, count }) => {
        const left = x(key) ?? 0;
        return count === null ? (
          <line
            key={key}
            className="chart__hidden"
            x1={left}
            x2={left + x.bandwidth()}
            y1={HEIGHT - BOTTOM - 3}
            y2={HEIGHT - BOTTOM - 3}
          />
        ) : (
          <rect
            key={key}
            className="chart__bar"
            x={left}
            y={y(count)}
            width={x.bandwidth()}
            height={HEIGHT - BOTTOM - y(count)}
          />
        );
      })}
      <text className="chart__tick" x={LEFT} y={HEIGHT - 6}>
        {first?.label}
      </text>
      {last && last !== first ? (
        <text className="chart__tick" x={WIDTH} y={HEIGHT - 6} textAnchor="end">
          {last.label}
        </text>
      ) : null}
    </svg>
  );
}
