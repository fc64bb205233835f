import { expect, test } from "vitest";
import { preferredLocale } from "./entry.ts";

test.each([
  ["", "en"],
  ["*", "en"],
  ["de-DE,de;q=0.9", "en"],
  ["kk-KZ,kk;q=0.9,ru;q=0.8", "kk"],
  ["de,ru;q=0.5,kk;q=0.7", "kk"],
  ["kk;q=0,ru;q=0.1", "ru"],
  ["RU", "ru"],
  [";;;q=,,\u0000", "en"],
])("%j leads to %s", (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
