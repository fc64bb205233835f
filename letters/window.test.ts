import { describe, expect, test, vi } from "vitest";
import { envelopes, isInside, sheets, touches, windowZones } from "#testing/envelopes";
import { measurePages } from "#testing/measure-pdf";
import { printLetters } from "#testing/print-letters";
import { inked } from "#testing/printed-text";
import { AddressTooLong } from "./print-errors.ts";
import type { Paper, PrintLetter } from "./print-letter.ts";
import { renderLetters } from "./render-letters.ts";

// Cores are shared where tests run.
vi.setConfig({ testTimeout: 30_000 });

const papers: Paper[] = ["a4", "letter"];

async function measureOne(paper: Paper, letter: PrintLetter) {
  const [page] = await measurePages(await renderLetters({ paper, letters: [{ letter }] }));
  if (!page) throw new Error("no page");
  return page;
}

/** The most that an address, a head and a sender may hold. */
const fullHead: Partial<PrintLetter> = {
  windowAddress: [
    "Chairman, Criminal-Executive",
    "System Committee",
    "2 B. Maylin Street",
    "ASTANA 010000",
    "KAZAKHSTAN",
  ],
  head: {
    office: [
      "Председателю Комитета уголовно-исполнительной системы",
      "Министерства внутренних дел",
      "Республики Казахстан",
    ],
    holder: "А. Х. Базылбекову",
  },
  sender: {
    name: "Александра-Мария Константинопольская-Шварценберг",
    lines: [
      "c/o Müller",
      "Kastanienallee 12, Hinterhaus, 3. Stock",
      "Prenzlauer Berg",
      "10435 Berlin",
      "Германия",
    ],
  },
};

const cases: [string, PrintLetter][] = [
  ["a full head", { ...printLetters.ru, ...fullHead, demands: undefined }],
  [
    "a sender who writes from right to left",
    { ...printLetters.en, sender: { name: "محمد علي", lines: ["شارع", "דוד"] } },
  ],
  ["rules to be filled in", { ...printLetters.kk, handwritten: { lines: 3, after: 3 }, demands: undefined }],
];

// The window as the trade's tables have it: domestic rules differ, these zones hold for all envelopes of a paper.
const zones = {
  a4: {
    always: { left: 20, top: 54, right: 91, bottom: 90 },
    ever: { left: 1, top: 45, right: 110, bottom: 99 },
  },
  letter: {
    always: { left: 22.2, top: 63.5, right: 111.1, bottom: 80 },
    ever: { left: -3, top: 52, right: 136.5, bottom: 92 },
  },
};

describe.each(papers)("on %s", (paper) => {
  const sheet = sheets[paper];
  const every = envelopes[paper].flatMap((envelope) => windowZones(envelope, sheet));

  test("what the window always and ever shows is what the layout was drawn for", () => {
    const { always, ever } = zones[paper];
    expect(Math.max(...every.map(({ left }) => left))).toBeCloseTo(always.left, 0);
    expect(Math.max(...every.map(({ top }) => top))).toBeCloseTo(always.top, 0);
    expect(Math.min(...every.map(({ right }) => right))).toBeCloseTo(always.right, 0);
    expect(Math.min(...every.map(({ bottom }) => bottom))).toBeCloseTo(always.bottom, 0);
    expect(Math.min(...every.map(({ left }) => left))).toBeCloseTo(ever.left, 0);
    expect(Math.max(...every.map(({ right }) => right))).toBeCloseTo(ever.right, 0);
    expect(Math.min(...every.map(({ top }) => top))).toBeCloseTo(ever.top, 0);
    expect(Math.max(...every.map(({ bottom }) => bottom))).toBeCloseTo(ever.bottom, 0);
  });

  test.each(cases)("only the whole address shows in the window: %s", async (_, letter) => {
    const { texts, strokes } = await measureOne(paper, letter);
    const joined = inked(letter.windowAddress.join(""));
    const address = texts.filter(
      ({ left, top, text }) => left < 112 && top > 60 && joined.includes(inked(text)),
    );
    expect(inked(address.map(({ text }) => text).join(""))).toBe(joined);
    const others = [...texts.filter((box) => !address.includes(box)), ...strokes];
    for (const zone of every) {
      for (const box of address) expect(isInside(box, zone), box.text).toBe(true);
      expect(others.filter((box) => touches(box, zone))).toEqual([]);
    }
  });

  test("an address that does not fit is refused", async () => {
    const letter = { ...printLetters.en, windowAddress: Array.from({ length: 8 }, () => "A line of it") };
    await expect(measureOne(paper, letter)).rejects.toEqual(new AddressTooLong(0));
  });
});
