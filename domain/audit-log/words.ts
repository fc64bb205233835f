import { describePath } from "#domain/editor/schema";
import { countryName } from "#lib/countries";
import { formatDate } from "#lib/dates";
import { messagesOf, translator } from "#lib/i18n";
import { languageName } from "#lib/language-name";
import { isLocale, type Locale } from "#lib/locales";
import { diffWords } from "#lib/word-diff";
import { type Difference, differencesOf, type Leaf } from "./differences.ts";
import type { Names } from "./names.ts";
import type { AuditChange } from "./schema.ts";

/** From here on a text is shown as its words that went and came. */
const LONG = 60;
const TONGUES = { En: "en", Ru: "ru", Kk: "kk" } as const;
const COUNTRIES = new Set(["country", "countries"]);
const LANGUAGES = new Set(["language", "languages", "locale"]);
const OFFICES = new Set(["office", "offices", "redirect", "successor", "left"]);
const CAMPAIGNS = new Set(["campaigns"]);
/** Called as on the page of mail. */
const MAIL: Readonly<Record<string, "kinds" | "reasons">> = { mailKind: "kinds", mailReason: "reasons" };
/** Of codes that are joined by spaces. */
const LISTS = new Set(["languages", "countries", "channels", "campaigns", "events", "scopes", "offices"]);

export type AuditWords = {
  action: (name: string) => string;
  changes: (before: unknown, after: unknown, names: Names) => AuditChange[];
  /** Labels that are missing, for a test. */
  knows: (path: string[]) => boolean;
};

/** How the log's actions, fields and values are called in a language. */
export function auditWords(locale: Locale): AuditWords {
  const t = translator(locale, "audit");
  const organizer = translator(locale, "organizer");
  return {
    action: (name) =>
      has(locale, "organizer", `audit.actions.${name}`) ? organizer(`audit.actions.${name}`) : name,
    changes: (before, after, names) =>
      differencesOf(before, after)
        .sort((a, b) => placeOf(a, locale) - placeOf(b, locale))
        .map((difference) => inWords(difference, { locale, t, names })),
    knows: (path) => segmentsOf(path).every(({ field }) => !field || has(locale, "audit", `fields.${field}`)),
  };
}

/** The database keeps the facts of a state in no order of ours: the labels stand in it. */
function placeOf({ path }: Difference, locale: Locale): number {
  const place = Object.keys(messagesOf(locale, "audit").fields ?? {}).indexOf(baseOf(path.at(-1) ?? ""));
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

type Reader = { locale: Locale; t: ReturnType<typeof translator>; names: Names };

function inWords({ path, before, after }: Difference, reader: Reader): AuditChange {
  const field = labelOf(path, reader);
  const last = baseOf(path.at(-1) ?? "");
  const [was, is] = [before, after].map((leaf) =>
    leaf === undefined ? undefined : wordsOf(last, leaf, reader),
  );
  const change: AuditChange = { field, after: is ?? null, ...(was === undefined ? {} : { before: was }) };
  const long = was && is && Math.max(was.length, is.length) > LONG;
  return long ? { ...change, parts: diffWords(was, is) } : change;
}

/** "Name (Russian)": a field that ends in a language, or is one. */
function labelOf(path: string[], { locale, t }: Reader): string {
  const words = segmentsOf(path).map(({ field, language }) => {
    const name = field && (has(locale, "audit", `fields.${field}`) ? t(`fields.${field}`) : field);
    return { name, language };
  });
  const name = words.flatMap((word) => word.name || []).join(" · ");
  const language = words.findLast((word) => word.language)?.language;
  if (!language) return name;
  return name ? t("inLanguage", { name, language: languageName(language) }) : languageName(language);
}

function segmentsOf(path: string[]): { field: string; language: Locale | null }[] {
  return path.map((segment) => {
    if (isLocale(segment)) return { field: "", language: segment };
    const tongue = /(?<=[a-z])(?:En|Ru|Kk)$/.exec(segment)?.[0] as keyof typeof TONGUES | undefined;
    return { field: baseOf(segment), language: tongue ? TONGUES[tongue] : null };
  });
}

function baseOf(segment: string): string {
  return segment.replace(/(?<=[a-z])(?:En|Ru|Kk)$/, "");
}

function wordsOf(field: string, leaf: Leaf | null, reader: Reader): string | null {
  if (leaf === null) return null;
  if (typeof leaf === "boolean") return reader.t(leaf ? "yes" : "no");
  if (typeof leaf === "number") return new Intl.NumberFormat(reader.locale).format(leaf);
  const parts = Array.isArray(leaf) ? leaf : LISTS.has(field) ? leaf.split(" ") : [leaf];
  return parts.map((part) => wordOf(field, part, reader)).join(", ");
}

function wordOf(field: string, value: string, { locale, t, names }: Reader): string {
  if (LANGUAGES.has(field) && isLocale(value)) return languageName(value);
  if (COUNTRIES.has(field) && /^[A-Z]{2}$/.test(value)) return countryName(value, locale);
  if (OFFICES.has(field)) return names.offices.get(value) ?? value;
  if (CAMPAIGNS.has(field)) return names.campaigns.get(value) ?? value;
  if (field === "changed") return sectionWord(value, locale);
  const mail = MAIL[field];
  if (mail && has(locale, "mail", `${mail}.${value}`)) return translator(locale, "mail")(`${mail}.${value}`);
  if (/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(value)) return formatDate(new Date(value), locale);
  return /^[\w-]+$/.test(value) && has(locale, "audit", `values.${field}.${value}`)
    ? t(`values.${field}.${value}`)
    : commonWord(value, locale);
}

/** Reasons are called as on the pages on which they are chosen. */
function commonWord(value: string, locale: Locale): string {
  if (!/^[a-z][a-z-]*$/.test(value)) return value;
  for (const [area, key] of [
    ["moderation", `reasons.${value}.label`],
    ["moderation", `fraud.reasons.${value}`],
    ["paper", `out.reasons.${value}`],
    ["aftercare", `replies.reasons.${value}`],
  ] as const)
    if (has(locale, area, key)) return translator(locale, area)(key);
  return value;
}

/** A field of a campaign's text by its path: "Story (English)". */
function sectionWord(path: string, locale: Locale): string {
  const { label, language } = describePath(path);
  const key = `fields.${label}.label`;
  const name = has(locale, "editor", key)
    ? translator(locale, "editor")(key)
    : has(locale, "audit", `fields.${label}`)
      ? translator(locale, "audit")(`fields.${label}`)
      : label;
  return language
    ? translator(locale, "audit")("inLanguage", { name, language: languageName(language) })
    : name;
}

function has(locale: Locale, area: string, key: string): boolean {
  let found: unknown = messagesOf(locale, area);
  for (const part of key.split("."))
    found =
      typeof found === "object" && found !== null ? (found as Record<string, unknown>)[part] : undefined;
  return typeof found === "string";
}
