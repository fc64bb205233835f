import { locales } from "#lib/locales";
import {
  type Content,
  plainFields,
  type RowKind,
  rowFields,
  rowsOf,
  type SectionName,
  sections,
} from "./schema.ts";

/** Paths of one row, in the order in which they are read. */
export function pathsOfRow(kind: RowKind, id: string): string[] {
  const translated = rowFields[kind].flatMap(({ name }) => locales.map((locale) => `${name}.${locale}`));
  return [...plainFields[kind], ...translated].map((field) => `${kind}.${id}.${field}`);
}

/** Everything of a content that one page edits. */
export function pathsOfSection(section: SectionName, content: Content): string[] {
  const { texts, rows } = sections[section];
  const ofTexts = texts.flatMap((name) => locales.map((locale) => `${name}.${locale}`));
  if (!rows) return ofTexts;
  return [rows, ...rowsOf(content, rows).flatMap((id) => pathsOfRow(rows, id))];
}

/** The page on which a path is edited. */
export function sectionOf(path: string): SectionName {
  const [head = ""] = path.split(".");
  const found = Object.entries(sections).find(
    ([, { texts, rows }]) => rows === head || (texts as readonly string[]).includes(head),
  );
  if (!found) throw new Error(`no section holds ${path}`);
  return found[0] as SectionName;
}

/** The paths at which two contents differ; an absent field is an empty one. */
export function changedPaths(before: Content, after: Content): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => (before[path] ?? "") !== (after[path] ?? ""));
}

/** The same content without rows that its lists do not name, and without empty fields. */
export function tidyContent(content: Content): Content {
  const rows = Object.keys(rowFields) as RowKind[];
  const known = new Set(rows.flatMap((kind) => rowsOf(content, kind).map((id) => `${kind}.${id}`)));
  const kept = Object.entries(content).filter(([path, text]) => {
    const [head = "", id] = path.split(".");
    return text !== "" && (!(head in rowFields) || id === undefined || known.has(`${head}.${id}`));
  });
  return Object.fromEntries(kept);
}
