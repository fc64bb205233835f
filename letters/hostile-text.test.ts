import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { expectSound } from "#testing/expect-sound";
import { hostileLetters } from "#testing/hostile-letters";
import { measurePages, readPages } from "#testing/measure-pdf";
import { printLetters } from "#testing/print-letters";
import { findUnprintable } from "./coverage.ts";
import { printable } from "./printable.ts";
import { renderLetters } from "./render-letters.ts";

// Cores are shared where tests run.
vi.setConfig({ testTimeout: 30_000 });

const { en } = printLetters;

function signedBy(name: string) {
  return { ...en, sender: { ...en.sender, name }, signerName: name };
}

async function render(letter: typeof en) {
  return renderLetters({ paper: "letter", letters: [{ letter }] });
}

describe("markup is text", () => {
  test.each([
    '#panic("x")',
    "*bold* _it_ $x^2$ @ref <label> #let x = 1",
    "= Heading",
    "\\ back\\slash \\u{41} // comment /* more */",
    "\"quoted\" 'single' `raw` ~ -- --- ...",
    "#import sys: inputs",
    "</script>&amp;<b>",
    "=cmd()|' /C calc'!A0",
    "Robert'); DROP TABLE",
    "[] {} () %s $(name) {{name}}",
  ])("%s", async (text) => {
    const paragraphs = [text, ...en.paragraphs.slice(1)];
    const [page] = await readPages(await render({ ...signedBy(text), paragraphs, demands: undefined }));
    expect(page?.split(text).length, page).toBeGreaterThanOrEqual(3);
  });
});

describe("a name without a place to break it stays on the sheet", () => {
  test.each([
    "W".repeat(20),
    `W${"-000".repeat(12)}`, // no line ends after a hyphen before a digit
    "אאאאאא-".repeat(6), // nor behind a Hebrew letter
  ])("%s", async (name) => {
    expect(await expectSound("letter", signedBy(name))).toBe("printed");
  });
});

describe("names in other scripts", () => {
  test.each(["Ελένη Παπαδοπούλου", "Łucja Żółć", "Nguyễn Thị Hằng", "გიორგი მაისურაძე", "Արամ Խաչատրյան"])(
    "%s",
    async (name) => {
      const [page] = await readPages(await render(signedBy(name)));
      expect(page).toContain(name);
    },
  );

  test.each(["محمد علي", "דוד לוי"])("%s stays beside the window", async (name) => {
    const [page] = await measurePages(await render(signedBy(name)));
    const rightToLeft =
      page?.texts.filter(({ text }) => /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text)) ?? [];
    expect(rightToLeft.length).toBeGreaterThan(0);
    for (const box of rightToLeft.slice(0, 1)) expect(box.left).toBeGreaterThanOrEqual(139);
  });
});

test("characters that hide or reorder text are dropped", () => {
  expect(printable("A\u202enn\u200ba\u2066 \u0000S\u001bch\ufeffm\u00adidt\u2028x\r\ny\tz")).toBe(
    "Anna Schmidt\nx\ny z",
  );
  expect(printable("می\u200cخواهم a\u200db")).toBe("می\u200cخواهم ab");
  expect(printable("e\u0301")).toBe("é");
  expect(printable(`z${"\u0335".repeat(60)}`)).toHaveLength(5);
});

test("what no font can print is found, with its code point", () => {
  expect(findUnprintable("Әңгіме «Łódź» Ελλάς שלום سلام გამარჯობა Բարեւ – №1 €")).toBeNull();
  expect(findUnprintable("ok 漢")).toEqual({ character: "漢", codePoint: "U+6F22" });
  expect(findUnprintable("\ud83d")).toEqual({ character: "\ufffd", codePoint: "U+D83D" });
  expect(findUnprintable("👩‍👧")).toMatchObject({ codePoint: "U+1F469" });
  expect(findUnprintable("\ue000")).toMatchObject({ codePoint: "U+E000" });
});

const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(..."aЖә ع ש\u0301\u05b0\u064b\u200d\u200f\n\\#$[]*W"), maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);

test("any name at all gives one sound page or a refusal that is true", async () => {
  await fc.assert(
    fc.asyncProperty(anyName, async (name) => {
      await expectSound("letter", signedBy(name));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("whatever is typed into every field gives one sound page or a refusal that is true", async () => {
  const outcomes = { printed: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(hostileLetters, async ({ paper, letter }) => {
      outcomes[await expectSound(paper, letter)] += 1;
    }),
    { numRuns: 40 },
  );
  expect(outcomes.printed).toBeGreaterThan(10);
  expect(outcomes.refused).toBeGreaterThan(3);
}, 60_000);
