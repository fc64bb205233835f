import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalEmail } from "./canonical-email.ts";
import { parseEmailAddress } from "./email-address.ts";
import { emailIndexOf } from "./email-index.ts";

test.each([
  ["Anna@Example.ORG", "anna@example.org"],
  ["anna+news@example.org", "anna+news@example.org"],
  ["a.n.n.a+x@googlemail.com", "anna@gmail.com"],
  ["A.Nna@GMAIL.com", "anna@gmail.com"],
  ["an_na-b.c@pm.me", "annabc@proton.me"],
  ["anna+1@me.com", "anna@icloud.com"],
  ["anna-b@ya.ru", "annab@yandex.ru"],
  ["anna.b@yandex.kz", "annab@yandex.ru"],
  ["anna.b+1@mail.ru", "anna.b@mail.ru"],
  ["anna@пример.рф", "anna@xn--e1afmkfd.xn--p1ai"],
  ["anna@XN--E1AFMKFD.xn--p1ai", "anna@xn--e1afmkfd.xn--p1ai"],
  ["ａｎｎａ@ｅｘａｍｐｌｅ.ｏｒｇ", "anna@example.org"],
  ["+@gmail.com", "+@gmail.com"],
  ["...@gmail.com", null],
])("%s is the mailbox %s", (address, canonical) => {
  if (canonical) expect(canonicalEmail(address)).toBe(canonical);
  else expect(parseEmailAddress(address)).toBeNull();
});

test("look-alike letters of another script stay another mailbox", () => {
  expect(canonicalEmail("аnna@example.org")).not.toBe(canonicalEmail("anna@example.org"));
});

test("the index is equal for spellings of one mailbox and differs between organisations", async () => {
  expect(await emailIndexOf("1", "An.na@gmail.com")).toEqual(await emailIndexOf("1", "anna+x@gmail.com"));
  expect(await emailIndexOf("1", "anna@gmail.com")).not.toEqual(await emailIndexOf("2", "anna@gmail.com"));
  expect(await emailIndexOf("1", "anna@gmail.com")).toHaveLength(36);
});

describe("parseEmailAddress", () => {
  test.each([
    ...[
      "",
      "@",
      "a@",
      "@b.org",
      "a@b",
      "a b@c.org",
      "a@b.org,c@d.org",
      "a@b..org",
      "a..b@c.org",
      ".a@b.org",
      "a.@b.org",
    ],
    ...[
      '"a b"@c.org',
      "a@[127.0.0.1]",
      "a@127.0.0.1",
      "a@0x7f.1",
      "a@b.123",
      "a@-b.org",
      "a@b-.org",
      "a@b.org:25",
    ],
    ...[
      "a@b.org\r\nBcc: c@d.org",
      "a@b.org\0",
      "a\u2028@b.org",
      "<a@b.org>",
      "a@b_c.org",
      "a@b.org/x",
      "a@b%2eorg",
    ],
    ...[
      `${"a".repeat(65)}@b.org`,
      `a@${"b".repeat(64)}.org`,
      `a@${"b.".repeat(130)}org`,
      "a@b.o",
      "a@localhost",
      "\ud800@b.org",
    ],
  ])("refuses %j", (address) => {
    expect(parseEmailAddress(address)).toBeNull();
  });

  test("takes what the longest address may be, and not one more", () => {
    const longest = `${"a".repeat(64)}@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(57)}.org`;
    expect(longest).toHaveLength(254);
    expect(parseEmailAddress(longest)).not.toBeNull();
    expect(parseEmailAddress(longest.replace("@", "@e"))).toBeNull();
  });

  test("never yields a line end, a second @ or a domain outside ASCII", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.string({ unit: "binary", maxLength: 30 }),
        (a, b) => {
          const parsed = parseEmailAddress(`${a}@${b}.org`);
          if (!parsed) return;
          expect(`${parsed.local}@${parsed.domain}`).toMatch(/^[^\s@<>",;:\\]+@[a-z0-9.-]+$/);
        },
      ),
    );
  });
});
