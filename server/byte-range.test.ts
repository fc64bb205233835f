import fc from "fast-check";
import { expect, test } from "vitest";
import { readRange } from "./byte-range.ts";

const file = { size: 1_000, etag: '"abc"' };

test.each([
  ["bytes=0-0", { first: 0, last: 0 }],
  ["bytes=0-", { first: 0, last: 999 }],
  ["Bytes=500-", { first: 500, last: 999 }],
  ["bytes=500-9999", { first: 500, last: 999 }],
  ["bytes=-1", { first: 999, last: 999 }],
  ["bytes=-5000", { first: 0, last: 999 }],
  ["bytes=1000-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=5-4", "whole"],
  ["bytes=-", "whole"],
  ["bytes=0-1,5-9", "whole"],
  ["lines=0-1", "whole"],
  ["bytes=99999999999999999999-", "whole"],
  [undefined, "whole"],
])("%s", (range, expected) => {
  expect(readRange({ range }, file)).toEqual(expected);
});

test("a range goes on only with the very same file", () => {
  const range = "bytes=500-";
  expect(readRange({ range, "if-range": '"abc"' }, file)).toEqual({ first: 500, last: 999 });
  for (const tag of ['W/"abc"', '"other"', "Sun, 22 Nov 2026 10:00:00 GMT", ""])
    expect(readRange({ range, "if-range": tag }, file)).toBe("whole");
});

test("what is cut anywhere is whole again with the rest", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(), (size, cut) => {
      const at = cut % size;
      const rest = readRange({ range: `bytes=${at}-` }, { size, etag: '"x"' });
      expect(rest).toEqual({ first: at, last: size - 1 });
    }),
  );
});
