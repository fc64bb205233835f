import { beforeAll, describe, expect, test, vi } from "vitest";
import { envelopes, isInside, sheets, touches, windowZones } from "#testing/envelopes";
import { everyLetter, previewOf } from "#testing/every-letter";
import { countGlyphs, type MeasuredPage, measurePages } from "#testing/measure-pdf";
import { inked, textOnPage } from "#testing/printed-text";
import type { Paper } from "./print-letter.ts";
import { renderLetterImages, renderLetters } from "./render-letters.ts";

// Cores are shared where tests run.
vi.setConfig({ testTimeout: 30_000 });

const papers: Paper[] = ["a4", "letter"];

describe.each(papers)("on %s every letter to the sample’s offices", (paper) => {
  const letters = everyLetter(paper);
  const sheet = sheets[paper];
  let pdf: Buffer;
  let pages: MeasuredPage[];
  const each = (
    check: (page: MeasuredPage, letter: (typeof letters)[number]["letter"], name: string) => void,
  ) => {
    for (const [index, page] of pages.entries()) {
      const { letter, name } = letters[index] ?? expect.fail();
      check(page, letter, name);
    }
  };

  beforeAll(async () => {
    pdf = await renderLetters({ paper, letters: letters.map(({ letter }) => ({ letter })) });
    pages = await measurePages(pdf);
  }, 60_000);

  test("takes one page of that paper", () => {
    expect(pages).toHaveLength(letters.length);
    expect(letters).toHaveLength(20);
    each(({ width, height }, _, name) => {
      expect(width, name).toBeCloseTo(sheet.width, 1);
      expect(height, name).toBeCloseTo(sheet.height, 1);
    });
  });

  test("shows its whole address and nothing else in the window, however the sheet slides", () => {
    each(({ texts, strokes }, { windowAddress }, name) => {
      const address = texts.slice(0, windowAddress.length);
      expect(address.map(({ text }) => text).join("\n"), name).toBe(windowAddress.join("\n"));
      for (const envelope of envelopes[paper]) {
        for (const zone of windowZones(envelope, sheet)) {
          for (const box of address)
            expect(isInside(box, zone), `${name}, ${envelope.name}: ${box.text}`).toBe(true);
          const others = [...texts.slice(windowAddress.length), ...strokes].filter((box) =>
            touches(box, zone),
          );
          expect(others, `${name}, ${envelope.name}`).toEqual([]);
        }
      }
    });
  });

  test("sets the address in nine points on a pitch of four millimetres", () => {
    each(({ texts, sizes }, { windowAddress }, name) => {
      const lines = texts.slice(0, windowAddress.length);
      expect(new Set(sizes.slice(0, windowAddress.length)), name).toEqual(new Set([9]));
      for (const [index, { top }] of lines.entries())
        expect(top, name).toBeCloseTo((lines[0]?.top ?? 0) + 4 * index, 2);
    });
  });

  test("is marked where it is folded and punched, at the edge", () => {
    const marks = [...sheet.folds, ...(sheet.punch ? [sheet.punch] : [])].sort((a, b) => a - b);
    each(({ strokes }, _, name) => {
      const edge = strokes.filter(({ right }) => right < 12);
      expect(
        edge.map(({ top }) => Math.round(top * 100) / 100).sort((a, b) => a - b),
        name,
      ).toEqual(marks);
      for (const { left } of edge) expect(left, name).toBeGreaterThanOrEqual(4);
    });
  });

  test("keeps its margins and is set in ten points at least", () => {
    each(({ texts, sizes }, { salutation }, name) => {
      for (const { left, right, bottom } of texts) {
        expect(left, name).toBeGreaterThanOrEqual(25 - 0.01);
        expect(right, name).toBeLessThanOrEqual(sheet.width - 16.5);
        expect(bottom, name).toBeLessThanOrEqual(sheet.height - 10);
      }
      expect(sizes[texts.findIndex(({ text }) => salutation.startsWith(text))], name).toBeGreaterThanOrEqual(
        10,
      );
    });
  });

  test("sets office, sender and date right of the window, the office in its own lines", () => {
    const column = paper === "a4" ? 112 : 139;
    each(({ texts }, { head, placeAndDate }, name) => {
      const right = texts
        .filter(({ left, top }) => left >= column && top < 100)
        .map(({ text }) => inked(text));
      for (const part of [...head.office, head.holder ?? "", placeAndDate])
        expect(right.join("\n"), name).toContain(inked(part));
      expect(right, name).toContain(inked(head.office[0] ?? ""));
    });
  });

  test("is signed on a rule with the name under it", () => {
    each(({ texts, strokes }, { signerName }, name) => {
      const rule = strokes.filter(({ right, left }) => right - left > 60).at(-1) ?? expect.fail();
      const below = texts.findLast(({ text }) => text === signerName) ?? expect.fail();
      expect(below.left, name).toBeCloseTo(rule.left, 0);
      expect(below.top - rule.bottom, name).toBeGreaterThan(0);
      expect(below.top - rule.bottom, name).toBeLessThan(4);
      const room =
        rule.bottom -
        Math.max(
          ...texts
            .filter(
              ({ bottom, left, right }) => bottom < rule.bottom - 2 && left < rule.right && right > rule.left,
            )
            .map(({ bottom }) => bottom),
        );
      expect(room, name).toBeGreaterThan(7);
    });
  });

  test("leaves no word alone on the last line of a paragraph", () => {
    each(({ texts }, { paragraphs, demands }, name) => {
      for (const part of [...paragraphs, ...(demands?.items ?? [])]) {
        const last = texts.find(({ text }) => inked(part).endsWith(inked(text)) && inked(text).length > 3);
        expect(last?.text.trim() ?? "", `${name}: ${part.slice(-40)}`).toMatch(/\S\s+\S/u);
      }
    });
  });

  test("says in print what it says as text, sign for sign", () => {
    each(({ texts }, letter, name) => {
      const printed = inked(texts.map(({ text }) => text).join(" "));
      expect(printed, name).toBe(inked(textOnPage(letter)));
      const preview = inked(previewOf(letter)).replaceAll("–", "");
      const body = printed.slice(printed.indexOf(inked(letter.heading + letter.subject)));
      const label = inked(`(${letter.signatureLabel.toLowerCase()})`);
      expect(body.replace(label, "").replace(/[1-3]\.(?=\p{Lu})|–/gu, ""), name).toBe(preview);
    });
  });

  test("draws in its picture every letter that it prints", async () => {
    const [first, last] = [letters[0], letters.at(-1)].map((entry) => entry?.letter ?? expect.fail());
    const images = await renderLetterImages({
      paper,
      letters: [first, last].flatMap((letter) => (letter ? [{ letter }] : [])),
    });
    const glyphs = await countGlyphs(pdf);
    expect(images.map((image) => image.match(/<use /gu)?.length)).toEqual([glyphs[0], glyphs.at(-1)]);
  });
});
