import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { type Locale, locales } from "#lib/locales";
import { measurePages, openPdf, readPages } from "#testing/measure-pdf";
import { printLetters } from "#testing/print-letters";
import { LetterTooLong, UnprintableCharacter } from "./print-errors.ts";
import type { Paper, PrintJob, PrintLetter } from "./print-letter.ts";
import { renderLetterImages, renderLetters } from "./render-letters.ts";

// Cores are shared where tests run.
vi.setConfig({ testTimeout: 30_000 });

const { en, ru, kk } = printLetters;
const everyCase = locales.flatMap((locale) => [
  ["a4", locale] as [Paper, Locale],
  ["letter", locale] as [Paper, Locale],
]);

function one(letter: PrintLetter): PrintJob {
  return { paper: "a4", letters: [{ letter }] };
}

/** The letter with as many lines more as its page still takes. */
async function fillPage(letter: PrintLetter): Promise<PrintLetter> {
  const longer = {
    ...letter,
    paragraphs: [...letter.paragraphs.slice(0, -1), `${letter.paragraphs.at(-1)}\nx`],
  };
  return renderLetters(one(longer)).then(
    () => fillPage(longer),
    () => letter,
  );
}

function words(text: string): string {
  return text.replace(/[\s-]+/gu, "");
}

describe("a letter", () => {
  test.each(everyCase)(
    "with three demands and 60 own words is one page at ten points or more: %s %s",
    async (paper, locale) => {
      const letter = printLetters[locale];
      const pages = await measurePages(await renderLetters({ paper, letters: [{ letter }] }));
      expect(pages).toHaveLength(1);
      const body = pages[0]?.texts.findIndex(({ text }) => text.startsWith(letter.salutation)) ?? -1;
      expect(pages[0]?.sizes[body]).toBeGreaterThanOrEqual(10);
    },
  );

  test.each(everyCase)("can be read back to the letter: %s %s", async (paper, locale) => {
    const letter = printLetters[locale];
    const [text = ""] = await readPages(await renderLetters({ paper, letters: [{ letter }] }));
    const parts = [
      ...letter.paragraphs,
      ...(letter.demands?.items ?? []),
      letter.subject,
      ...letter.windowAddress,
    ];
    for (const part of parts) expect(words(text)).toContain(words(part));
  });

  test("keeps the letters that are Kazakh alone", async () => {
    const own = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі";
    const [text] = await readPages(
      await renderLetters({
        paper: "a4",
        letters: [{ letter: { ...kk, paragraphs: [own], demands: undefined } }],
      }),
    );
    expect(text).toContain(own);
  });

  test("that does not fit one page is refused, not cut, and it is said by how many lines", async () => {
    const long = { ...ru, paragraphs: [...ru.paragraphs, ...ru.paragraphs.slice(1, 4)] };
    const job = { paper: "a4" as const, letters: [{ letter: en }, { letter: long }] };
    await expect(renderLetters(job)).rejects.toMatchObject({
      name: "LetterTooLong",
      index: 1,
      language: "ru",
    });
    const lines = ["One line.", "Two lines.", "Three lines."];
    const full = await fillPage(en);
    await expect(renderLetters(one(full))).resolves.toBeInstanceOf(Buffer);
    const over = {
      ...full,
      paragraphs: [...full.paragraphs.slice(0, -1), `${full.paragraphs.at(-1)}\n${lines.join("\n")}`],
    };
    await expect(renderLetters(one(over))).rejects.toEqual(new LetterTooLong(0, "en", 3));
  });

  test("whose translation does not fit, or that is longer than any page, is refused too", async () => {
    const parallel = { ...kk, paragraphs: [...kk.paragraphs, ...kk.paragraphs.slice(1, 4)] };
    await expect(renderLetters({ paper: "a4", letters: [{ letter: en, parallel }] })).rejects.toMatchObject({
      index: 0,
      language: "kk",
    });
    const endless = { ...kk, paragraphs: ["ә".repeat(200_000)] };
    await expect(renderLetters(one(endless))).rejects.toEqual(new LetterTooLong(0, "kk", null));
  });

  test("names the character that cannot be printed", async () => {
    const letter = { ...en, sender: { ...en.sender, name: "山田 Anna" } };
    await expect(renderLetters({ paper: "a4", letters: [{ letter }] })).rejects.toEqual(
      new UnprintableCharacter("山", "U+5C71"),
    );
  });
});

describe("a job", () => {
  test("gives each recipient a page in order, each parallel text one more", async () => {
    const job = {
      paper: "a4" as const,
      letters: [{ letter: ru, parallel: en }, { letter: kk }, { letter: en, parallel: kk }],
    };
    const pages = await readPages(await renderLetters(job));
    const salutations = [ru, en, kk, en, kk].map(({ salutation }) => salutation);
    expect(pages).toHaveLength(5);
    for (const [index, page] of pages.entries()) expect(page).toContain(salutations[index]);
    expect(pages[1]).toContain("Keep this page");
    expect(pages[1]).not.toContain("KAZAKHSTAN");
    expect(pages[0]).not.toContain("Keep this page");
  });

  test("gives equal bytes for equal input, here and in another process", async () => {
    const job = { paper: "letter" as const, letters: [{ letter: kk, parallel: ru }] };
    const [first, second] = await Promise.all([renderLetters(job), renderLetters(job)]);
    expect(first.equals(second)).toBe(true);
    const script = `
      import { createHash } from "node:crypto";
      import { renderLetters } from ${JSON.stringify(new URL("./render-letters.ts", import.meta.url).href)};
      const pdf = await renderLetters(${JSON.stringify(job)});
      console.log(createHash("sha256").update(pdf).digest("hex"));`;
    const other = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
    expect(other.stdout.trim()).toBe(createHash("sha256").update(first).digest("hex"));
  });

  test("says nothing about itself but language, title and tags", async () => {
    const pdf = await renderLetters({ paper: "a4", letters: [{ letter: kk }] });
    const document = await openPdf(pdf);
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
    expect(info).toMatchObject({ Title: "Letter", Language: "kk" });
    for (const name of ["Author", "Creator", "Producer", "CreationDate", "ModDate", "Keywords", "Subject"]) {
      expect(info[name]).toBeUndefined();
    }
    expect(await document.getMarkInfo()).not.toBeNull();
    expect(JSON.stringify(await (await document.getPage(1)).getStructTree())).toContain('"H1"');
    const raw = pdf.toString("latin1");
    expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(raw).not.toMatch(/typst|xmp-writer|InstanceID|DocumentID|\/ID \[/iu);
  });

  test("is shown by pictures without script, style or foreign address", async () => {
    const images = await renderLetterImages({ paper: "a4", letters: [{ letter: ru, parallel: kk }] });
    expect(images).toHaveLength(2);
    for (const image of images) {
      expect(image).toMatch(/^<svg/u);
      expect(image.replace(/ xmlns(:\w+)?="[^"]*"/gu, "")).not.toMatch(
        /<script|<style|style=|https?:|<foreignObject|<image/u,
      );
      const drawn = image.matchAll(/href="#(\w+)"/gu).map(([, glyph]) => glyph);
      const known = image.matchAll(/ id="(\w+)"/gu).map(([, glyph]) => glyph);
      expect(new Set(drawn)).toEqual(new Set(known));
    }
  });
});
