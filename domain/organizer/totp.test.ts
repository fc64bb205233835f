import fc from "fast-check";
import { expect, test } from "vitest";
import { codeAt, findStep, makeSecret, setUpUri, stepOf, toBase32 } from "./totp.ts";

const secret = Buffer.from("12345678901234567890");

test("the codes are those of RFC 6238, appendix B", () => {
  const vectors: [number, string][] = [
    [59, "94287082"],
    [1_111_111_109, "07081804"],
    [1_111_111_111, "14050471"],
    [1_234_567_890, "89005924"],
    [2_000_000_000, "69279037"],
    [20_000_000_000, "65353130"],
  ];
  for (const [seconds, eightDigits] of vectors) {
    expect(codeAt(secret, stepOf(new Date(seconds * 1000)))).toBe(eightDigits.slice(2));
  }
});

test("a code is good in its step and in the ones beside it, and never twice", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 10_000_000_000 }),
      fc.integer({ min: -3, max: 3 }),
      (second, off) => {
        const now = new Date(second * 1000 + 90_000);
        const step = stepOf(now) + off;
        const found = findStep(secret, codeAt(secret, step), now, 0);
        if (Math.abs(off) <= 1) {
          expect(found).not.toBeNull();
          expect(findStep(secret, codeAt(secret, step), now, stepOf(now) + 1)).toBeNull();
        }
      },
    ),
  );
});

test("what is no code is none", () => {
  const now = new Date();
  for (const code of ["", "12345", "1234567", "абвгде", "000 00", `${codeAt(secret, stepOf(now))}0`])
    expect(findStep(secret, code, now, 0)).toBeNull();
  const code = codeAt(secret, stepOf(now));
  expect(findStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now, 0)).toBe(stepOf(now));
});

test("an app is given the secret in the form it reads", () => {
  expect(toBase32(secret)).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  expect(toBase32(Buffer.from("fooba"))).toBe("MZXW6YTB");
  expect(makeSecret()).toHaveLength(20);
  expect(setUpUri(secret, "Qoldau", "a+b@example.org")).toBe(
    "otpauth://totp/Qoldau:a%2Bb%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Qoldau",
  );
});
