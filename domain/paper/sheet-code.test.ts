import fc from "fast-check";
import { expect, test } from "vitest";
import { printedCode } from "./schema.ts";
import { newSheetCode, readSheetCode } from "./sheet-code.ts";

const code = fc.constant(null).map(() => newSheetCode());
const place = fc.nat(7);

test("a code is read back as it is printed, in small letters, with other dashes and on a Cyrillic keyboard", () => {
  fc.assert(
    fc.property(code, (code) => {
      expect(readSheetCode(code)).toBe(code);
      expect(readSheetCode(` ${printedCode(code).toLowerCase().replace("-", " – ")} `)).toBe(code);
      const cyrillic = code.replace(/[BKMHPCTXY]/g, (sign) => "ВКМНРСТХУ"["BKMHPCTXY".indexOf(sign)] ?? "");
      expect(readSheetCode(cyrillic)).toBe(code);
      expect(readSheetCode(code.replaceAll("1", "l"))).toBe(code);
    }),
  );
});

test("every single wrong sign is noticed", () => {
  fc.assert(
    fc.property(code, place, (code, at) => {
      for (const sign of "123456789BCDFGHJKMNPQRSTVWXYZ") {
        if (sign === code[at]) continue;
        expect(readSheetCode(code.slice(0, at) + sign + code.slice(at + 1))).toBeNull();
      }
    }),
  );
});

test("any two signs that have changed places are noticed, beside each other or not", () => {
  fc.assert(
    fc.property(code, place, place, (code, one, other) => {
      fc.pre(code[one] !== code[other]);
      const signs = [...code];
      [signs[one], signs[other]] = [signs[other] ?? "", signs[one] ?? ""];
      expect(readSheetCode(signs.join(""))).toBeNull();
    }),
  );
});

test("what is no code is none", () => {
  for (const typed of [
    "",
    "1",
    "1234-567",
    "0000-0000",
    "AAAA-EEEE",
    "1111-11111",
    "🙂".repeat(8),
    "\0".repeat(8),
  ])
    expect(readSheetCode(typed)).toBeNull();
  fc.assert(fc.property(fc.string({ maxLength: 20 }), (typed) => readSheetCode(typed)?.length !== 0));
});
