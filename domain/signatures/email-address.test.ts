import fc from "fast-check";
import { expect, test } from "vitest";
import { parseEmailAddress } from "./email-address.ts";

const part = fc.constantFrom(
  "a",
  "Org",
  "kz",
  "xn--",
  "XN--e1afmkfd",
  "1",
  "0x1",
  "127",
  "-",
  "a--b",
  "пример",
  "é",
);
const domains = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));

test("a domain is what a URL parser makes of it, and none that it refuses", () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.array(domains, { minLength: 1, maxLength: 4 }), (labels) => {
      const written = labels.join(".");
      const read = parseEmailAddress(`anna@${written}`)?.domain;
      if (read === undefined) return;
      taken += 1;
      expect(read).toBe(new URL(`http://${written}`).hostname);
    }),
    { numRuns: 2_000 },
  );
  expect(taken).toBeGreaterThan(100);
});

test.each(["127.0.0.1", "a.1", "a.0x1", "xn--.org", "a.xn--", "a..org", "-a.org", "a-.org", "org", "a.org."])(
  "no mail reaches anna@%s",
  (domain) => {
    expect(parseEmailAddress(`anna@${domain}`)).toBeNull();
  },
);
