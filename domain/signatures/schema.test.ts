import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { messagesOf } from "#lib/i18n";
import { locales } from "#lib/locales";
import { signErrors, signFormSchema, signPetitionSchema } from "./schema.ts";

const valid = { email: "anna@example.org", country: "DE", display: "anonymous", locale: "en", consent: true };

function errorsOf(input: unknown, schema: z.ZodType = signPetitionSchema) {
  const result = schema.safeParse(input);
  return result.success
    ? {}
    : Object.fromEntries(result.error.issues.map((i) => [i.path.join("."), i.message]));
}

describe("signPetitionSchema", () => {
  test("tells all mistakes at once, by key", () => {
    expect(errorsOf({ display: "full-name" })).toEqual({
      ...{ name: "name-required", email: "email-missing", country: "country-missing" },
      ...{ locale: "locale-missing", consent: "consent-missing" },
    });
    expect(errorsOf([])).toEqual({ "": "body-invalid" });
  });

  test.each([
    [{ consent: "true" }, { consent: "consent-missing" }],
    [{ consent: false }, { consent: "consent-missing" }],
    [{ country: "XX" }, { country: "country-missing" }],
    [{ country: "de" }, { country: "country-missing" }],
    [{ display: "initials" }, { display: "display-missing" }],
    [{ locale: "de" }, { locale: "locale-missing" }],
    [{ email: "anna" }, { email: "email-invalid" }],
    [{ email: 7 }, { email: "email-missing" }],
    [{ name: "a\0b" }, { name: "text-unreadable" }],
    [{ name: "a\ud800b" }, { name: "text-unreadable" }],
    [{ name: "x".repeat(201) }, { name: "name-too-long" }],
    [{ comment: "x".repeat(501) }, { comment: "comment-too-long" }],
    [{ source: "A b" }, { source: "source-invalid" }],
    [{ updates: "yes" }, { updates: "updates-invalid" }],
  ])("%j is refused by its field", (change, errors) => {
    expect(errorsOf({ ...valid, ...change })).toEqual(errors);
  });

  test("tidies names: one line, composed letters, nothing that turns the text around", () => {
    const name = " Анна\r\nBcc: x@y.org \u202eИ\u0306 ";
    expect(signPetitionSchema.parse({ ...valid, name })).toMatchObject({ name: "Анна Bcc: x@y.org Й" });
    expect(signPetitionSchema.parse({ ...valid, name: "😀".repeat(200) }).name).toHaveLength(400);
  });

  test("never throws, and what it takes holds no control character", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "__proto__",
        "constructor",
        "'; drop table signatures; --",
        "{{7*7}}",
        "\u0000",
        "=cmd|'/c calc'",
      ),
      fc.jsonValue(),
    );
    const record = fc.record({
      ...{
        name: hostile,
        email: hostile,
        country: hostile,
        display: hostile,
        locale: hostile,
        consent: hostile,
      },
      ...{ comment: hostile, source: hostile, updates: hostile, proof: hostile },
    });
    fc.assert(
      fc.property(
        fc.oneof(record, fc.record({ name: hostile, comment: hostile }), fc.anything()),
        (input) => {
          for (const schema of [signPetitionSchema, signFormSchema]) schema.safeParse(input);
          const kept = signPetitionSchema.safeParse({ ...(input as object), ...valid });
          if (kept.success)
            expect(`${kept.data.name}${kept.data.comment}`).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u);
        },
      ),
    );
  });

  test("describes itself for OpenAPI", () => {
    const described = z.toJSONSchema(signPetitionSchema, { io: "input" });
    expect(described.required).toEqual(["email", "country", "display", "locale", "consent"]);
  });
});

test("a form says the same with ticked boxes and empty fields", () => {
  const form = { ...valid, display: "", name: "", comment: "", consent: "on", source: "NOT A SOURCE" };
  expect(signFormSchema.parse(form)).toEqual({
    ...{
      email: "anna@example.org",
      country: "DE",
      display: "anonymous",
      locale: "en",
      consent: true,
      updates: false,
    },
  });
  expect(errorsOf({ ...form, email: ["a@b.org", "c@d.org"] }, signFormSchema)).toEqual({
    email: "email-missing",
  });
});

test.each(locales)("each mistake has a message in %s", (locale) => {
  expect(Object.keys(messagesOf(locale, "forms"))).toEqual(expect.arrayContaining([...signErrors]));
});
