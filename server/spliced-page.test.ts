import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { joinGzip, joinPage, splitPage } from "./spliced-page.ts";

test("whatever the text, both forms hold it with the new word", () => {
  const piece = fc.string({ unit: "grapheme", maxLength: 300 });
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.string({ maxLength: 40 }),
      (pieces, word) => {
        const page = splitPage(pieces.join("\0old\0"), "\0old\0");
        const text = pieces.join(word);
        expect(joinPage(page, word).toString()).toBe(Buffer.from(text).toString());
        expect(gunzipSync(joinGzip(page, word)).toString()).toBe(Buffer.from(text).toString());
      },
    ),
  );
});

test("a page shrinks as if it had been compressed as a whole", () => {
  const page = splitPage(`${"<p>The same again</p>".repeat(2_000)}#${"<p>And again</p>".repeat(2_000)}`, "#");
  expect(joinGzip(page, "word").length).toBeLessThan(1_000);
});
