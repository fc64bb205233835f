import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#lib/clock";
import { locales } from "#lib/locales";
import { KIT_DAYS, kitToken, readKitToken } from "./kit-token.ts";
import type { Kit } from "./schema.ts";

const campaignId = "00000000-0000-4000-8000-000000000001";
const offices = Array.from({ length: 8 }, (_, index) => `${index}1a2b3c4-0000-4000-8000-00000000000${index}`);
const today = new Date("2026-11-22T00:00:00Z");

const anyKit: fc.Arbitrary<Kit> = fc.record({
  id: fc.uint8Array({ minLength: 9, maxLength: 9 }).map((bytes) => Buffer.from(bytes).toString("base64url")),
  writers: fc.integer({ min: 5, max: 30 }),
  officeIds: fc.subarray(offices, { minLength: 1 }),
  language: fc.constantFrom(...locales, null),
  country: fc.constantFrom("DE", "US", "KG"),
  day: fc.constantFrom("2026-11-22", "2026-09-01"),
});

test("a token says what was printed, to its own campaign alone, and not for ever", () => {
  fc.assert(
    fc.property(anyKit, (kit) => {
      const token = kitToken(kit, campaignId);
      expect(token).toMatch(/^[\w-]+\.[\w-]{22}$/);
      expect(readKitToken(token, { campaignId, officeIds: offices, today })).toEqual(kit);
      const elsewhere = { campaignId: campaignId.replace("1", "2"), officeIds: offices, today };
      expect(readKitToken(token, elsewhere)).toBeNull();
      const late = addDays(new Date(kit.day), KIT_DAYS + 1);
      expect(readKitToken(token, { campaignId, officeIds: offices, today: late })).toBeNull();
    }),
  );
});

test("a token that was changed anywhere is none", () => {
  fc.assert(
    fc.property(anyKit, fc.nat(), fc.constantFrom("A", "b", "9", "-", "."), (kit, position, sign) => {
      const token = kitToken(kit, campaignId);
      const at = position % token.length;
      const other = token.slice(0, at) + sign + token.slice(at + 1);
      fc.pre(other !== token);
      expect(readKitToken(other, { campaignId, officeIds: offices, today })).toBeNull();
    }),
  );
  for (const text of ["", ".", "x", "a".repeat(5_000), `${"A".repeat(40)}.${"é".repeat(22)}`]) {
    expect(readKitToken(text, { campaignId, officeIds: offices, today })).toBeNull();
  }
});
