import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePage, encodingFor } from "./encoded-page.ts";

test("whatever the text, each form holds it, and changes its tag with it", async () => {
  const text = fc.string({ unit: "grapheme", maxLength: 2_000 });
  await fc.assert(
    fc.asyncProperty(text, text, async (one, other) => {
      const page = await encodePage(one);
      const plain = Buffer.from(one);
      expect(brotliDecompressSync(page.br.body).equals(plain)).toBe(true);
      expect(gunzipSync(page.gzip.body).equals(plain)).toBe(true);
      const tags = Object.values(page).map(({ etag }) => etag);
      expect(new Set(tags).size).toBe(3);
      const changed = Object.values(await encodePage(other)).map(({ etag }) => etag);
      expect(tags.some((tag) => changed.includes(tag))).toBe(plain.equals(Buffer.from(other)));
    }),
  );
});

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip;q=1.0, identity; q=0.5", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br; q=0.000, gzip;q=0", "identity"],
  ["BR", "br"],
  ["bro, gzipped", "identity"],
  [undefined, "identity"],
])("%j is answered in %s", (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});
