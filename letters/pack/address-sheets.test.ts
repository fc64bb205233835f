import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, type MeasuredPage, measurePages, openPdf, readPages } from "#testing/measure-pdf";
import { AddressTooLong, UnprintableCharacter } from "../print-errors.ts";
import {
  type EnvelopeSize,
  envelopeSizes,
  type LabelSheet,
  labelSheets,
  labelsOn,
} from "./address-sheets.ts";
import type { PackSection } from "./print-pack.ts";
import { renderPack } from "./render-pack.ts";

const facility = ["Head of Institution LA-155/1", "473 Seifullin Avenue", "ALMATY 050004", "KAZAKHSTAN"];
const committee = [
  "Chairman",
  "Criminal-Executive System Committee",
  "2 B. Maylin Street",
  "ASTANA 010000",
  "KAZAKHSTAN",
];
const sender = ["Anna Schmidt", "Kastanienallee 12", "10435 Berlin", "GERMANY"];

async function print(section: PackSection): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of renderPack("en", [section])) pieces.push(piece);
  return Buffer.concat(pieces);
}

function around(boxes: Box[]): Omit<Box, "text"> {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Without spaces: a PDF has none between pieces of a line that were moved by their kerning. */
const bare = (text: string | undefined) => text?.replace(/[\s\u2060]/gu, "");
const bareText = (texts: Box[] | undefined) => bare(texts?.map(({ text }) => text).join(""));
const within = (page: MeasuredPage | undefined, holds: (box: Box) => boolean) =>
  (page?.texts ?? []).filter(holds);

describe.each(Object.keys(envelopeSizes) as EnvelopeSize[])("an envelope %s", (size) => {
  const { width, height, address: room } = envelopeSizes[size];
  const addresses = [facility, committee].map((lines) => ({ lines, abroad: true }));

  test("has its size, and its address clear of stamp, postmark and edges", async () => {
    const pdf = await print({ kind: "envelopes", envelopes: { size, addresses, specimen: true } });
    const document = await openPdf(pdf);
    expect(document.numPages).toBe(2);
    for (const [index, page] of (await measurePages(pdf)).entries()) {
      const [, , right = 0, bottom = 0] = (await document.getPage(index + 1)).view;
      expect((right * 25.4) / 72).toBeCloseTo(width, 1);
      expect((bottom * 25.4) / 72).toBeCloseTo(height, 1);
      const box = around(within(page, ({ left }) => left >= room.left - 1));
      expect(bareText(page.texts)).toContain(bare(addresses[index]?.lines.join("")));
      expect(box.left).toBeGreaterThanOrEqual(room.left - 0.1);
      expect(box.right).toBeLessThanOrEqual(width - 15);
      expect(box.top).toBeGreaterThanOrEqual(40);
      expect(box.bottom).toBeLessThanOrEqual(height - 15);
    }
  });

  test("holds the address and the mark of air mail, and nothing else", async () => {
    const pdf = await print({ kind: "envelopes", envelopes: { size, addresses, specimen: false } });
    const [first] = await readPages(pdf);
    expect(bare(first)).toBe(bare(`${facility.join("")}PAR AVION Prioritaire`));
    const inland = await print({
      kind: "envelopes",
      envelopes: { size, addresses: [{ lines: facility, abroad: false }], specimen: false },
    });
    expect(bare((await readPages(inland))[0])).toBe(bare(facility.join("")));
  });

  test("bears the sender’s address where it was asked for, clear of all else", async () => {
    const front = await print({
      kind: "envelopes",
      envelopes: { size, addresses, sender: { lines: sender, side: "front" }, specimen: false },
    });
    const [page] = await measurePages(front);
    const from = around(within(page, (box) => box.left < room.left - 1 && box.top < 41));
    expect(bareText(page?.texts)).toContain(bare(sender.join("")));
    expect(from.bottom).toBeLessThanOrEqual(40);
    expect(from.right).toBeLessThanOrEqual(width - 74);
    const backs = await measurePages(
      await print({
        kind: "envelopes",
        envelopes: { size, addresses, sender: { lines: sender, side: "flap" }, specimen: false },
      }),
    );
    expect(backs).toHaveLength(4);
    for (const back of backs.slice(2)) {
      expect(bareText(back.texts)).toBe(bare(sender.join("")));
      expect(around(back.texts).bottom).toBeLessThanOrEqual(35);
    }
  });
});

describe.each(Object.keys(labelSheets) as LabelSheet[])("a sheet of labels %s", (sheet) => {
  const { columns, left, top, label, step } = labelSheets[sheet];
  const each = labelsOn(sheet);

  test("has each address on its own label, in millimetres", async () => {
    const labels = Array.from({ length: each }, (_, index) => ({
      lines: [`No ${index}.`, ...committee.slice(1)],
    }));
    const pdf = await print({ kind: "labels", labels: { sheet, first: 1, labels, specimen: true } });
    const [page] = await measurePages(pdf);
    const texts = page?.texts ?? [];
    for (const [index, { lines }] of labels.entries()) {
      const from = { x: left + (index % columns) * step.x, y: top + Math.floor(index / columns) * step.y };
      const middle = (box: Box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
      const own = texts.filter((text) => {
        const { x, y } = middle(text);
        return x > from.x && x < from.x + label.width && y > from.y + 3 && y < from.y + label.height;
      });
      const box = around(own);
      expect(bareText(own)).toBe(bare(lines.join("")));
      expect(box.left).toBeGreaterThanOrEqual(from.x + 4);
      expect(box.right).toBeLessThanOrEqual(from.x + label.width - 4);
      expect(box.top).toBeGreaterThanOrEqual(from.y + 2);
      expect(box.bottom).toBeLessThanOrEqual(from.y + label.height - 2);
    }
  });

  test("goes on at the first free label, and then on the next sheet", async () => {
    for (const first of Array.from({ length: each }, (_, index) => index + 1)) {
      const pdf = await print({
        kind: "labels",
        labels: { sheet, first, labels: [{ lines: facility }, { lines: committee }], specimen: false },
      });
      const pages = await measurePages(pdf);
      expect(pages).toHaveLength(first === each ? 2 : 1);
      const box = around((pages[0]?.texts ?? []).slice(0, 1));
      const from = {
        x: left + ((first - 1) % columns) * step.x,
        y: top + Math.floor((first - 1) / columns) * step.y,
      };
      expect(box.left).toBeCloseTo(from.x + 6, 0);
      expect(box.top).toBeGreaterThanOrEqual(from.y + 2);
      expect(box.bottom).toBeLessThanOrEqual(from.y + label.height - 2);
    }
  });
});

test("LA-155/1 is never broken, however narrow the label", async () => {
  const lines = [`${"Head of a very long institution name ".repeat(2)}LA-155/1`, ...facility.slice(1)];
  const pdf = await print({
    kind: "labels",
    labels: { sheet: "l7163", first: 1, labels: [{ lines }], specimen: false },
  });
  const [page] = await measurePages(pdf);
  const holding = (page?.texts ?? []).filter(({ text }) => /LA|155|\/1/u.test(text));
  expect(new Set(holding.map(({ top }) => top.toFixed(1))).size).toBe(1);
});

const anyLine = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(..."aЖә ع ש-/\\#$[]*W\u0301"), maxLength: 60 }),
  fc.constantFrom(...facility, ...committee),
);

test("any address stays on its label and envelope, or is refused by name", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 6 }), async (lines) => {
      try {
        const labels = [{ lines }];
        const [label] = await measurePages(
          await print({ kind: "labels", labels: { sheet: "l7163", first: 4, labels, specimen: false } }),
        );
        const { left, top, step } = labelSheets.l7163;
        for (const box of label?.texts ?? []) {
          expect(box.left).toBeGreaterThanOrEqual(left + step.x);
          expect(box.right).toBeLessThanOrEqual(left + step.x + 99.1);
          expect(box.top).toBeGreaterThanOrEqual(top + step.y);
          expect(box.bottom).toBeLessThanOrEqual(top + 2 * step.y);
        }
        const addresses = [{ lines, abroad: false }];
        const [front] = await measurePages(
          await print({ kind: "envelopes", envelopes: { size: "dl", addresses, specimen: false } }),
        );
        for (const box of front?.texts ?? []) {
          expect(box.right).toBeLessThanOrEqual(220 - 15);
          expect(box.bottom).toBeLessThanOrEqual(110 - 15);
        }
      } catch (error) {
        if (!(error instanceof AddressTooLong || error instanceof UnprintableCharacter)) throw error;
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
