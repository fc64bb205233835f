import type { Locale } from "#lib/locales";

/**
 * The first words of a text that is mostly written in another script than its letter: probably in another language. Null for a
 * text that fits, and for one too short to tell.
 */
export function findOtherScript(text: string, language: Locale): string | null {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const fits = language === "en" ? latin : cyrillic;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20 || fits >= letters / 2) return null;
  return `${text.trim().split(/\s+/u).slice(0, 3).join(" ")} …`;
}
