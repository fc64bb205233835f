import { describe, expect, test } from "vitest";
import { locales } from "#lib/locales";
import { type Box, measurePages } from "#testing/measure-pdf";
import { printLetters } from "#testing/print-letters";
import { AddressTooLong } from "./print-errors.ts";
import type { Paper, PrintLetter } from "./print-letter.ts";
import { renderLetters } from "./render-letters.ts";

// DIN 680 and #10 windows, with the play of the sheet in its envelope.
const sheets = {
  a4: {
    safe: { left: 20, top: 54, right: 91, bottom: 90 },
    seeThrough: { left: 1, top: 45, right: 110, bottom: 99 },
    column: 112,
    width: 210,
    height: 297,
  },
  letter: {
    safe: { left: 22, top: 63.5, right: 111, bottom: 80 },
    seeThrough: { left: 0, top: 52, right: 137, bottom: 92 },
    column: 139,
    width: 215.9,
    height: 279.4,
  },
} as const;
const papers: Paper[] = ["a4", "letter"];

function touches(box: Box, zone: Omit<Box, "text">): boolean {
  return box.left < zone.right && box.right > zone.left && box.top < zone.bottom && box.bottom > zone.top;
}

async function measureOne(paper: Paper, letter: PrintLetter) {
  const [page] = await measurePages(await renderLetters({ paper, letters: [{ letter }] }));
  if (!page) throw new Error("no page");
  return page;
}

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

describe.each(papers)("on %s", (paper) => {
  const sheet = sheets[paper];
  const cases: [string, PrintLetter][] = [
    ...locales.map((locale): [string, PrintLetter] => [locale, printLetters[locale]]),
    ["full head", { ...printLetters.ru, ...fullHead, demands: undefined }],
    ["right to left", { ...printLetters.en, sender: { name: "محمد علي", lines: ["شارع", "דוד"] } }],
  ];

  test.each(cases)("only the address shows in the window: %s", async (_, letter) => {
    const { texts, strokes } = await measureOne(paper, letter);
    const shown = texts.filter((box) => touches(box, sheet.seeThrough));
    expect(shown.map((box) => box.text).join(" ")).toBe(letter.windowAddress.join(" "));
    for (const box of shown) {
      expect(box.left).toBeGreaterThanOrEqual(sheet.safe.left);
      expect(box.right).toBeLessThanOrEqual(sheet.safe.right);
      expect(box.top).toBeGreaterThanOrEqual(sheet.safe.top);
      expect(box.bottom).toBeLessThanOrEqual(sheet.safe.bottom);
    }
    expect(strokes.filter((box) => touches(box, sheet.seeThrough))).toEqual([]);
  });

  test.each(cases)("everything stays on the sheet and right of the window: %s", async (_, letter) => {
    const { texts } = await measureOne(paper, letter);
    for (const box of texts) {
      expect(box.right).toBeLessThanOrEqual(sheet.width - 5);
      expect(box.bottom).toBeLessThanOrEqual(sheet.height - 10);
    }
    for (const part of [...letter.sender.lines, letter.placeAndDate]) {
      const box = texts.find(({ text }) => part.startsWith(text.trim()));
      expect(box?.left, part).toBeGreaterThanOrEqual(sheet.column);
    }
  });

  test("nine points on a pitch of four millimetres", async () => {
    const { texts } = await measureOne(paper, printLetters.en);
    const lines = texts.filter((box) => touches(box, sheet.seeThrough));
    const pitches = lines.slice(1).map((box, index) => box.bottom - (lines[index]?.bottom ?? 0));
    for (const pitch of pitches) expect(pitch).toBeCloseTo(4, 2);
    expect(lines).toHaveLength(4);
  });

  test("an address that does not fit is refused", async () => {
    const letter = { ...printLetters.en, windowAddress: Array.from({ length: 8 }, () => "A line of it") };
    await expect(measureOne(paper, letter)).rejects.toEqual(new AddressTooLong(0));
  });
});
