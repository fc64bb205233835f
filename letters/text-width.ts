import { readAdvances } from "./font-tables.ts";
import { boldFontFiles, regularFontFiles } from "./fonts.ts";
import { remembered } from "./remembered.ts";

/** Of a letter that the first family has not. */
const GUESS = 0.6;

/**
 * Widths in ems of what needs one unit, in the first family alone: letters from others are rare, and a guess does for
 * them.
 */
const widths = { regular: readWidths(regularFontFiles[0]), bold: readWidths(boldFontFiles[0]) };
type Weight = keyof typeof widths;

function readWidths(file = ""): Float64Array {
  const found = new Float64Array(0x10000).fill(GUESS);
  for (const [point, advance] of readAdvances(file)) if (point < found.length) found[point] = advance;
  return found;
}

/** What stays on one line, and the space after it, in ems; `ends` is true where the line ends in any case. */
type Run = { width: number; space: number; ends: boolean };

/** A run of "_" in a letter that is completed by hand is a rule of its own width; a line with one is higher. */
const BLANK = /_{4,}/g;

type Lines = { lines: number; ruled: number };
export type Runs = {
  runs: Run[];
  /** Numbers of "_" by the run that they stand in. */
  blanks: Map<number, number>;
  /** What was counted, by what was asked. */
  counted: Map<string, Lines>;
};

const blankMark = "\ue000";
const code = { lineEnd: 0x0a, space: 0x20, hyphen: 0x2d, breakable: 0x200b, blank: 0xe000 } as const;

const known = {
  regular: remembered((text) => measure(text, "regular", false)),
  bold: remembered((text) => measure(text, "bold", false)),
  handwritten: remembered((text) => measure(text, "regular", true)),
};

/** Where a text may be broken into lines, and how wide the runs between are. Kerning is left out. */
export function runsOf(text: string, look: keyof typeof known = "regular"): Runs {
  return known[look](text);
}

/** How many ems a word takes at most. */
export function widthOf(word: string): number {
  return runsOf(word, "bold").runs.reduce((sum, { width }) => sum + width, 0);
}

function measure(text: string, weight: Weight, handwritten: boolean): Runs {
  const runs: Run[] = [];
  const blanks = new Map<number, number>();
  const lengths = handwritten ? (text.match(BLANK) ?? []).map(({ length }) => length) : [];
  const marked = lengths.length > 0 ? text.replace(BLANK, blankMark) : text;
  const advances = widths[weight];
  let width = 0;
  for (let at = 0; at < marked.length; at++) {
    const unit = marked.charCodeAt(at);
    const breaks = unit === code.space || unit === code.lineEnd || unit === code.breakable;
    if (breaks) {
      const space = unit === code.space ? (advances[unit] ?? GUESS) : 0;
      runs.push({ width, space, ends: unit === code.lineEnd });
      width = 0;
    } else if (unit === code.blank) blanks.set(runs.length, lengths.shift() ?? 0);
    else {
      width += advances[unit] ?? GUESS;
      if (unit === code.hyphen && isHyphen(marked, at)) {
        runs.push({ width, space: 0, ends: false });
        width = 0;
      }
    }
  }
  runs.push({ width, space: 0, ends: true });
  return { runs, blanks, counted: new Map() };
}

/** Between letters, where a line may end after it. */
function isHyphen(text: string, at: number): boolean {
  return /^\S-\p{L}/u.test(text.slice(at - 1, at + 2));
}

/**
 * How many lines a text makes in a column of `room` ems, and how many of them hold a blank, where "_" is `blank` ems wide.
 */
export function linesOf(text: Runs, room: number, blank = 0): Lines {
  const asked = `${room} ${blank}`;
  const before = text.counted.get(asked);
  if (before) return before;
  const lines = countLines(text, room, blank);
  text.counted.set(asked, lines);
  return lines;
}

function countLines({ runs, blanks }: Runs, room: number, blank: number): Lines {
  let [lines, ruled, at] = [0, 0, 0];
  let [empty, hasBlank] = [true, false];
  const end = () => {
    lines += 1;
    if (hasBlank) ruled += 1;
    [at, empty, hasBlank] = [0, true, false];
  };
  for (const [index, { width, space, ends }] of runs.entries()) {
    const marks = blanks.get(index) ?? 0;
    const whole = width + marks * blank;
    if (!empty && at + whole > room) end();
    at += whole + space;
    empty = false;
    hasBlank ||= marks > 0;
    if (ends) end();
  }
  return { lines, ruled };
}
