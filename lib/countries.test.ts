import { expect, test } from "vitest";
import { countryCodes, listCountries } from "./countries.ts";

test("ISO 3166-1 assigns 249 codes, each once", () => {
  expect(new Set(countryCodes).size).toBe(249);
  expect(countryCodes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
});

test.each([
  ["en", "Afghanistan", "Kazakhstan"],
  ["ru", "Австралия", "Казахстан"],
  ["kk", "АҚШ-тың Виргин аралдары", "Қазақстан"],
])("the %s list begins with %s and names %s", (locale, first, kazakhstan) => {
  const countries = listCountries(locale);
  expect(countries[0]?.label).toBe(first);
  expect(countries.find(({ value }) => value === "KZ")?.label).toBe(kazakhstan);
});
