import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";

export type Bar = { key: string; label: string; parts: { key: string; count: number | null }[] };

const WIDTH = 720;
const ROW = 46;

type BarChartProps = {
  label: string;
  bars: Bar[];
  /** In the order in which the parts are stacked. */
  parts: { key: string; label: string }[];
  format: (count: number) => string;
  hidden: string;
};

/** Bars that lie, each with its name above it and its figures behind it; parts differ by tone and by the legend. */
export function BarChart({ label, bars, parts, format, hidden }: BarChartProps) {
  const keys = parts.map(({ key }) => key);
  const countOf = (bar: Bar, key: string) => bar.parts.find((part) => part.key === key)?.count ?? 0;
  const series = stack<Bar>().keys(keys).value(countOf)(bars);
  const widest = Math.max(1, ...bars.map((bar) => keys.reduce((sum, key) => sum + countOf(bar, key), 0)));
  const x = scaleLinear([0, widest], [0, WIDTH - 150]);
  const figures = ({ parts: cells }: Bar) =>
    cells.map(({ count }) => (count === null ? hidden : format(count))).join(" + ");
  return (
    <>
      {parts.length > 1 ? (
        <ul className="chart__legend">
          {parts.map(({ key, label: text }, index) => (
            <li key={key}>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <rect className={`chart__bar chart__bar--${index % 4}`} width="12" height="12" />
              </svg>
              {text}
            </li>
          ))}
        </ul>
      ) : null}
      <svg
        className="chart__picture"
        viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
        role="img"
        aria-label={label}
      >
        {bars.map((bar, row) => (
          <g key={bar.key}>
            <text className="chart__name" x={0} y={row * ROW + 16}>
              {bar.label}
            </text>
            {series.map((layer, index) => {
              const [from = 0, to = 0] = layer[row] ?? [];
              return (
                <rect
                  key={layer.key}
                  className={`chart__bar chart__bar--${index % 4}`}
                  x={x(from)}
                  y={row * ROW + 23}
                  width={Math.max(0, x(to) - x(from))}
                  height={14}
                />
              );
            })}
            <text
              className="chart__tick"
              x={x(keys.reduce((sum, key) => sum + countOf(bar, key), 0)) + 8}
              y={row * ROW + 34}
            >
              {figures(bar)}
            </text>
          </g>
        ))}
      </svg>
    </>
  );
}
