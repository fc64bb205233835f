import type { Locale } from "#lib/locales";
import type { Named } from "./schema.ts";

/** Selects an office by its slug and its name in one language. */
export const namedIn = (locale: Locale) =>
  ({ select: { slug: true, translations: { where: { locale }, select: { name: true } } } }) as const;

export function toNamed({ slug, translations }: { slug: string; translations: { name: string }[] }): Named {
  return { slug, name: translations[0]?.name ?? slug };
}
