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
  ["anna-b@ya.ru", "anna-b@yandex.ru"],
  ["anna.b+1@yandex.kz", "anna-b@yandex.ru"],
  ["annab@yandex.com", "annab@yandex.ru"],
  ["shop@anna.fastmail.com", "anna@fastmail.com"],
  ["anna+shop@fastmail.com", "anna@fastmail.com"],
  ["Anna+Club@hotmail.com", "anna@hotmail.com"],
  ["anna+club@tuta.com", "anna+club@tuta.com"],
  ["anna.muster@outlook.com", "anna.muster@outlook.com"],
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

test.each([
  ["a Cyrillic а", "аnna@example.org", "anna@example.org"],
  ["a domain in another script", "anna@ехample.org", "anna@example.org"],
  ["dots where they count", "an.na@outlook.com", "anna@outlook.com"],
  ["dots where nobody says that they do not count", "an.na@example.org", "anna@example.org"],
  ["a hyphen of Yandex and none", "an-na@yandex.ru", "anna@yandex.ru"],
  ["a tag where it may be a name", "anna+b@tuta.com", "anna@tuta.com"],
  ["a subdomain of another provider", "anna@anna.gmail.com", "anna@gmail.com"],
])("%s is another mailbox", (_what, one, other) => {
  expect(canonicalEmail(one)).not.toBe(canonicalEmail(other));
});

const name = fc.stringMatching(/^[a-z][a-z0-9]{1,20}$/);
const tag = fc.stringMatching(/^[a-z0-9.]{0,10}[a-z0-9]$/).filter((text) => !/^\.|\.\./.test(text));
const folding = fc.constantFrom(
  "gmail.com",
  "googlemail.com",
  "proton.me",
  "ya.ru",
  "me.com",
  "mail.ru",
  "fastmail.fm",
);
const any = fc.oneof(folding, fc.constantFrom("example.org", "tuta.com", "outlook.de", "пошта.укр"));

test("every spelling of a mailbox comes to one form, and that form to itself", () => {
  fc.assert(
    fc.property(name, tag, folding, (local, more, domain) => {
      const canonical = canonicalEmail(`${local}@${domain}`);
      const wide = [...local].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join("");
      for (const spelling of [local.toUpperCase(), wide, `${local}+${more}`, ` ${local}`])
        expect(canonicalEmail(`${spelling}@${domain.toUpperCase()} `)).toBe(canonical);
      expect(canonicalEmail(canonical)).toBe(canonical);
    }),
  );
});

test("different names are never taken for one, whatever the provider", () => {
  fc.assert(
    fc.property(name, name, any, (one, other, domain) => {
      fc.pre(one !== other);
      expect(canonicalEmail(`${one}@${domain}`)).not.toBe(canonicalEmail(`${other}@${domain}`));
    }),
  );
});

test("whatever can be parsed has a canonical form that does not change any more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), any, (local, domain) => {
      fc.pre(parseEmailAddress(`${local}@${domain}`.trim().normalize("NFC")) !== null);
      const canonical = canonicalEmail(`${local}@${domain}`);
      fc.pre(parseEmailAddress(canonical) !== null); // ligatures and fractions may come apart into more than letters
      expect(canonicalEmail(canonical)).toBe(canonical);
    }),
  );
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
