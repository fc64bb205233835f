import { classNames } from "../ui/class-names.ts";

export type MapShape = { code: string | null; outline: string };
export type MapValue = { code: string; label: string; count: number };

type WorldMapProps = {
  label: string;
  size: { width: number; height: number };
  shapes: readonly MapShape[];
  /** Countries that may be told. */
  values: readonly MapValue[];
  /** Ascending lower bounds of the tones, the palest first. */
  steps: readonly number[];
  legend: readonly string[];
  format: (count: number) => string;
};

/** Countries toned by a figure. The table beside it says the same, so the picture is silent to a screen reader. */
export function WorldMap({ label, size, shapes, values, steps, legend, format }: WorldMapProps) {
  const byCode = new Map(values.map((value) => [value.code, value]));
  const toneOf = (count: number) => steps.findLastIndex((from) => count >= from);
  return (
    <div className="map">
      <svg
        className="map__picture"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={label}
      >
        {shapes.map(({ code, outline }) => {
          const value = code === null ? undefined : byCode.get(code);
          return (
            <path
              key={outline}
              className={classNames("map__land", value && `map__land--${toneOf(value.count)}`)}
              d={outline}
            >
              {value ? <title>{`${value.label}: ${format(value.count)}`}</title> : null}
            </path>
          );
        })}
      </svg>
      <ul className="map__legend">
        {legend.map((text, tone) => (
          <li key={text}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect className={`map__land map__land--${tone}`} width="12" height="12" />
            </svg>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
