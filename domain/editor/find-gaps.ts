import { type Locale, locales } from "#lib/locales";
import { sectionOf } from "./content-paths.ts";
import {
  type Content,
  type Gaps,
  rowFields,
  rowKinds,
  rowsOf,
  type SectionName,
  sectionNames,
  textFields,
} from "./schema.ts";

/**
 * What each language that is on still lacks. A text is lacking when it is required, or when another of these languages has
 * it: readers of one language are told no less than readers of another. What belongs to no language counts in each.
 */
export function findGaps(content: Content, on: readonly Locale[]): Gaps {
  const paths = locales.flatMap((locale) =>
    on.includes(locale) ? [...wantedPaths(content, on, locale), ...plainPaths(content)] : [],
  );
  const empty = paths.filter((path) => !content[path]);
  const gaps = Object.fromEntries(
    sectionNames.map((name) => [name, { en: [], ru: [], kk: [] }]),
  ) as unknown as {
    [name in SectionName]: Record<Locale, string[]>;
  };
  for (const path of new Set(empty)) {
    const ofLocale = locales.filter((locale) => path.endsWith(`.${locale}`));
    for (const locale of ofLocale.length > 0 ? ofLocale : on) gaps[sectionOf(path)][locale].push(path);
  }
  return gaps;
}

function wantedPaths(content: Content, on: readonly Locale[], locale: Locale): string[] {
  const stems = [
    ...textFields.map((field) => ({ stem: field.name as string, field })),
    ...rowKinds.flatMap((kind) =>
      rowsOf(content, kind).flatMap((id) =>
        rowFields[kind].map((field) => ({ stem: `${kind}.${id}.${field.name}`, field })),
      ),
    ),
  ];
  return stems
    .filter(({ stem, field }) => "required" in field || on.some((other) => content[`${stem}.${other}`]))
    .map(({ stem }) => `${stem}.${locale}`);
}

function plainPaths(content: Content): string[] {
  const dates = rowsOf(content, "facts").map((id) => `facts.${id}.date`);
  const titles = rowsOf(content, "sources").map((id) => `sources.${id}.title`);
  return [...dates, ...titles];
}
