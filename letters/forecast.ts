import type { PreparedLetter } from "./prepare-letter.ts";
import type { Paper } from "./print-letter.ts";
import { bodyWidths, MM, type Setting } from "./settings.ts";
import { linesOf, type Runs, runsOf } from "./text-width.ts";

// How high the body of a letter will be, told from the widths of its characters. To set it tells it exactly, and takes a
// hundred times as long. It follows `body` in letter.typ, and is wrong by a line now and then: the renderer looks at what
// came out, and sets a letter again that does not fit.

const BLANK = 2.4 * MM;
const RULED_LINE = 6.5 * MM;
const OWN_RULE = 8.5 * MM;
const LIST_INDENT = 6 * MM;
const SIGNATURE_GAP = 1.6 * MM;
/** Of what stands before each request: a dash where there is one, else its number. */
const markers = { one: 0.5, several: 0.72 };
const note = { size: 9, leading: 2.25 };

/** A piece of the body: its height, and what is kept free above it. */
type Part = { height: (setting: Setting) => number; above: (setting: Setting) => number };

const leadingOf = ({ size, pitch }: Setting) => (pitch - 1) * size;
const gapOf = (setting: Setting) => setting.gap * setting.size + leadingOf(setting);

/** Makes a function that tells the height in points with each setting. `reading`: a copy with nothing to sign. */
export function forecastOf(
  letter: PreparedLetter,
  paper: Paper,
  reading: boolean,
): (setting: Setting) => number {
  const width = bodyWidths[paper];
  const parts = [
    subjectOf(letter, width),
    textPart(letter.salutation, width, (setting) => gapOf(setting) * 1.6),
    ...partsAfter(letter, -1, width),
    ...letter.paragraphs.flatMap((paragraph, index) => [
      paragraphPart(paragraph.groups, width, letter.handwritten !== null),
      ...partsAfter(letter, index, width),
    ]),
    signaturePart(letter, reading),
    ...(reading ? [] : notesPart(letter, width)),
  ];
  return (setting) => parts.reduce((sum, part) => sum + part.above(setting) + part.height(setting), 0);
}

function linesHigh(lines: number, setting: Setting, size = setting.size): number {
  return lines * size + (lines - 1) * leadingOf(setting);
}

function textPart(text: string, width: number, above: Part["above"] = gapOf): Part {
  const runs = runsOf(text);
  return { above, height: (setting) => linesHigh(linesOf(runs, width / setting.size).lines, setting) };
}

/** The heading and, under it in ru and kk, the subject. */
function subjectOf({ heading, subject, language }: PreparedLetter, width: number): Part {
  const title = runsOf(heading.text, heading.bold ? "bold" : "regular");
  const above = () => 0;
  if (language === "en")
    return { above, height: (setting) => linesHigh(count(title, width, setting), setting) };
  const below = runsOf(subject);
  const scale = 1.2;
  return {
    above,
    height: (setting) => {
      const lines = count(title, width / scale, setting);
      return linesHigh(lines + count(below, width, setting), setting) + lines * (scale - 1) * setting.size;
    },
  };
}

function count(runs: Runs, width: number, { size }: Setting): number {
  return linesOf(runs, width / size).lines;
}

function paragraphPart(groups: { text: string }[], width: number, handwritten: boolean): Part {
  const texts = groups.map(({ text }) => runsOf(text, handwritten ? "handwritten" : "regular"));
  return {
    above: gapOf,
    height: (setting) => {
      const { size } = setting;
      const found = texts.map((runs) => linesOf(runs, width / size, BLANK / size));
      const lines = found.reduce((sum, each) => sum + each.lines, 0);
      const ruled = found.reduce((sum, each) => sum + each.ruled, 0);
      return linesHigh(lines, setting) + ruled * (RULED_LINE - size);
    },
  };
}

/** The stressed requests and the rules for own words, where they follow the paragraph. */
function partsAfter({ demands, handwritten }: PreparedLetter, index: number, width: number): Part[] {
  const parts: Part[] = [];
  if (demands?.after === index) {
    const items = demands.items.map((item) => runsOf(item));
    const marker = items.length === 1 ? markers.one : markers.several;
    const lines = (setting: Setting) =>
      items.reduce((sum, item) => sum + count(item, width - LIST_INDENT - marker * setting.size, setting), 0);
    parts.push(textPart(demands.intro, width));
    parts.push({ above: leadingOf, height: (setting) => linesHigh(lines(setting), setting) });
  }
  if (handwritten?.after === index) {
    // What follows keeps one and a half times its distance.
    const besides = (setting: Setting) => gapOf(setting) * 0.5;
    parts.push({ above: gapOf, height: (setting) => handwritten.lines * OWN_RULE + besides(setting) });
  }
  return parts;
}

function signaturePart({ handwritten }: PreparedLetter, reading: boolean): Part {
  const name = handwritten ? 0 : 1;
  return {
    above: (setting) => gapOf(setting) * 1.4,
    height: (setting) => {
      const { size, sign, apart } = setting;
      if (reading) return linesHigh(2, setting);
      const place = Math.max(sign * MM, size);
      if (apart) return size + SIGNATURE_GAP + place + name * (SIGNATURE_GAP + size);
      return place + SIGNATURE_GAP + name * size;
    },
  };
}

function notesPart({ enclosures, copies }: PreparedLetter, width: number): Part[] {
  const notes = [enclosures, copies].filter((each) => each !== null);
  if (notes.length === 0) return [];
  const lines = notes.reduce((sum, { label, items }) => {
    return sum + linesOf(runsOf(`${label}: ${items.join("; ")}`), width / note.size).lines;
  }, 0);
  const height = lines * note.size + (lines - 1) * note.leading;
  return [{ above: (setting) => gapOf(setting) * 1.6, height: () => height }];
}
