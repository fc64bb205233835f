import { expect, test } from "vitest";
import { openPdf, readPages } from "#testing/measure-pdf";
import { printLetters } from "#testing/print-letters";
import { renderLetters } from "../render-letters.ts";
import type { PackSection } from "./print-pack.ts";
import { renderPack } from "./render-pack.ts";

const { en, ru, kk } = printLetters;
// Looks like what the joined file is made of, and is text.
const tricky = "12 0 R /StructParents 5 endobj endstream (4 0 obj) \\( ) stream xref";
const sections: PackSection[] = [
  { kind: "letters", job: { paper: "a4", letters: [{ letter: ru, parallel: en }] } },
  {
    kind: "letters",
    job: { paper: "letter", letters: [{ letter: { ...kk, subject: tricky } }, { letter: en }] },
  },
  {
    kind: "envelopes",
    envelopes: { size: "dl", addresses: [{ lines: en.windowAddress, abroad: true }], specimen: true },
  },
];

async function joined(): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of renderPack("ru", sections)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test("parts become one document with all their pages, texts and sizes", async () => {
  const pdf = await joined();
  const pages = await readPages(pdf);
  expect(pages).toHaveLength(5);
  const alone = await readPages(
    await renderLetters({ paper: "a4", letters: [{ letter: ru, parallel: en }] }),
  );
  expect(pages.slice(0, 2)).toEqual(alone);
  expect(pages[2]).toContain(tricky);
  const document = await openPdf(pdf);
  const widths = await Promise.all([1, 3, 5].map(async (page) => (await document.getPage(page)).view[2]));
  expect(widths.map((width = 0) => Math.round(width))).toEqual([595, 612, 624]);
});

test("the table of objects points at each of them", async () => {
  const text = (await joined()).toString("latin1");
  const at = Number(/startxref\n(\d+)\n%%EOF$/u.exec(text)?.[1]);
  const entries = text.slice(at).matchAll(/^(\d{10}) 00000 n\r$/gmu);
  const offsets = [...entries].map(([, offset]) => Number(offset));
  expect(offsets.length).toBeGreaterThan(100);
  for (const [index, offset] of offsets.entries()) {
    expect(text.slice(offset, offset + 12)).toMatch(new RegExp(`^${index + 1} 0 obj\n`, "u"));
  }
});

test("it is tagged throughout, in the languages of its parts, and says nothing else about itself", async () => {
  const pdf = await joined();
  const document = await openPdf(pdf);
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
  expect(info).toMatchObject({ Title: "Letter", Language: "ru" });
  for (const name of ["Author", "Creator", "Producer", "CreationDate", "ModDate"])
    expect(info[name]).toBeUndefined();
  const trees = await Promise.all(
    [1, 3, 4].map(async (page) => JSON.stringify(await (await document.getPage(page)).getStructTree())),
  );
  for (const tree of trees) expect(tree).toContain('"H1"');
  expect(trees[1]).toContain('"lang":"kk"');
  expect(pdf.toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(pdf.toString("latin1")).not.toMatch(/typst|xmp-writer|InstanceID|DocumentID|\/ID \[/iu);
});

test("equal parts give equal bytes", async () => {
  expect((await joined()).equals(await joined())).toBe(true);
});
