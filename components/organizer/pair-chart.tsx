import { scaleLinear } from "d3-scale";

export type Pair = { key: string; label: string; now: number | null; before: number | null };
type PairChartProps = {
  label: string;
  pairs: Pair[];
  legend: { now: string; before: string };
  /** All pairs are of one kind. */
  shared?: boolean;
};

/** Two periods as two bars a figure, each on a scale of its own unless shared: kinds that must not be compared are not. */
export function PairChart({ label, pairs, legend, shared }: PairChartProps) {
  const mostOf = (some: Pair[]) => Math.max(1, ...some.flatMap(({ now, before }) => [now ?? 0, before ?? 0]));
  return (
    <div className="pairs" role="img" aria-label={label}>
      {pairs.map((pair) => {
        const { key, label: name, now, before } = pair;
        const x = scaleLinear([0, mostOf(shared ? pairs : [pair])], [0, 100]);
        return (
          <div key={key} className="pairs__one">
            <span className="bars__name">{name}</span>
            <svg
              className="pairs__picture"
              viewBox="0 0 100 20"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect className="chart__bar" width={x(now ?? 0)} height={9} />
              <rect className="chart__bar chart__bar--1" y={11} width={x(before ?? 0)} height={9} />
            </svg>
          </div>
        );
      })}
      <ul className="map__legend" aria-hidden="true">
        {[legend.now, legend.before].map((text, tone) => (
          <li key={text}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect className={`chart__bar chart__bar--${tone}`} width="12" height="12" />
            </svg>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
