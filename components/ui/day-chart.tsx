import { scaleBand, scaleLinear } from "d3-scale";

/** A hidden count is null. */
type DayChartRow = { key: string; label: string; count: number | null };
type DayChartProps = { label: string; rows: DayChartRow[]; format: (count: number) => string };

/**
 * One bar a day or month. A hidden one is a low pale stroke: there is a figure, and it is not told. Only the picture stretches;
 * its words stand beside it, so that they keep their size on a phone.
 */
export function DayChart({ label, rows, format }: DayChartProps) {
  const x = scaleBand(
    rows.map(({ key }) => key),
    [0, 100],
  ).paddingInner(0.25);
  const y = scaleLinear([0, Math.max(10, ...rows.map(({ count }) => count ?? 0))], [100, 0]).nice(4);
  const [, top = 10] = y.domain();
  const [first, last] = [rows[0], rows.at(-1)];
  return (
    <div className="days" role="img" aria-label={label}>
      <span className="days__top">{format(top)}</span>
      <span className="days__zero">{format(0)}</span>
      <svg className="days__picture" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {y.ticks(4).map((tick) => (
          <line key={tick} className="chart__grid" x1={0} x2={100} y1={y(tick)} y2={y(tick)} />
        ))}
        {rows.map(({ key, count }) => (
          <rect
            key={key}
            className={count === null ? "chart__hidden" : "chart__bar"}
            x={x(key)}
            y={count === null ? 98 : y(count)}
            width={x.bandwidth()}
            height={count === null ? 2 : 100 - y(count)}
          />
        ))}
      </svg>
      <span className="days__first">{first?.label}</span>
      <span className="days__last">{last === first ? null : last?.label}</span>
    </div>
  );
}
