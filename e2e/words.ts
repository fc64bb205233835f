import { readFileSync } from "node:fs";
import type { locales } from "./fixtures.ts";

export type Locale = (typeof locales)[number];

/** A text of the interface as a person reads it: `words("kk", "sign", "email.label")`. */
export function words(locale: Locale, area: string, key: string): string {
  let found: unknown = JSON.parse(readFileSync(`messages/${locale}/${area}.json`, "utf8"));
  for (const part of key.split(".")) found = (found as Record<string, unknown>)?.[part];
  if (typeof found !== "string") throw new Error(`no text ${area}.${key} in ${locale}`);
  return found;
}
