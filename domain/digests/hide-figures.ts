import { cellsToHide, type Line } from "#domain/ledger/suppression";

/** Counts of one figure of one office, before anything is hidden. */
export type RawFigure = {
  inPeriod: number;
  total: number;
  byChannel: ReadonlyMap<string, number>;
  /** Of letters whose term has ended; null where none is told. */
  ended: number | null;
};

type Shown = {
  inPeriod: number | null;
  channels: { channel: string; inPeriod: number | null }[];
  ended: number | null;
};

const PERIOD = "period";
const TOTAL = "total";
const ENDED = "ended";
const LATER = "later";

/**
 * Hides small cells of a figure, with as many others as keep them from being worked out: its channels add up to the
 * period, and letters whose term has ended with later ones to the sum since the start, which is told whatever it is. A
 * period before which nothing was counted is that sum.
 */
export function hideFigures({ inPeriod, total, byChannel, ended }: RawFigure): Shown {
  const channels = [...byChannel.keys()].sort();
  const counts = new Map([
    [TOTAL, total],
    [PERIOD, inPeriod],
    ...channels.map((channel): [string, number] => [nameOf(channel), byChannel.get(channel) ?? 0]),
    ...(ended === null
      ? []
      : ([
          [ENDED, ended],
          [LATER, total - ended],
        ] as const)),
  ]);
  const lines: Line[] = [];
  if (channels.length > 1) lines.push({ whole: PERIOD, parts: channels.map(nameOf) });
  if (ended !== null) lines.push({ whole: TOTAL, parts: [ENDED, LATER] });
  const known = new Set(inPeriod === total ? [TOTAL, PERIOD] : [TOTAL]);
  // None or all of what is known anyway tells nothing more.
  if (ended === 0 || ended === total) known.add(ENDED).add(LATER);
  const hidden = cellsToHide(counts, lines, known);
  const shown = (name: string) => (hidden.has(name) ? null : (counts.get(name) ?? 0));
  const told = channels.map((channel) => ({ channel, inPeriod: shown(nameOf(channel)) }));
  return {
    inPeriod: shown(PERIOD),
    channels: told.length > 1 && told.some((each) => each.inPeriod !== null) ? told : [],
    ended: ended === null ? null : shown(ENDED),
  };
}

function nameOf(channel: string): string {
  return `channel:${channel}`;
}
