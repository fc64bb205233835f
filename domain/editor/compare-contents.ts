import { diffWords } from "#lib/word-diff";
import { changedPaths, sectionOf } from "./content-paths.ts";
import {
  type Content,
  describePath,
  type FieldChange,
  type RowKind,
  rowKinds,
  rowsOf,
  sectionNames,
} from "./schema.ts";

/** Field by field in the order of the editor's pages, what the second content has otherwise than the first. */
export function compareContents(before: Content, after: Content): FieldChange[] {
  const changes = changedPaths(before, after).flatMap((path) => changeAt(path, before, after));
  return changes.sort(
    (a, b) =>
      sectionNames.indexOf(a.section) - sectionNames.indexOf(b.section) ||
      (a.number ?? 0) - (b.number ?? 0) ||
      a.path.localeCompare(b.path, "en"),
  );
}

function changeAt(path: string, before: Content, after: Content): FieldChange[] {
  const section = sectionOf(path);
  const kind = rowKinds.find((each) => each === path);
  if (kind) {
    const parts = diffWords(orderOf(kind, before, after), orderOf(kind, after, before));
    return parts.every((part) => part.kind === "same") ? [] : [{ path, section, number: null, parts }];
  }
  const { row } = describePath(path);
  const [head = ""] = path.split(".");
  const place = (content: Content) => rowsOf(content, head as RowKind).indexOf(row ?? "") + 1;
  const number = row ? place(after) || place(before) : null;
  const texts = [before, after].map((content) => shown(path, content));
  return [{ path, section, number, parts: diffWords(texts[0] ?? "", texts[1] ?? "") }];
}

/** The rows that both contents have, each by its first words, one a line. */
function orderOf(kind: RowKind, content: Content, other: Content): string {
  const common = rowsOf(content, kind).filter((id) => rowsOf(other, kind).includes(id));
  return common.map((id) => nameOf(kind, id, content)).join("\n");
}

function nameOf(kind: RowKind, id: string, content: Content): string {
  const texts = Object.entries(content).filter(([path]) => path.startsWith(`${kind}.${id}.`));
  const named = texts.find(([path]) => /\.(name|text|title)(\.|$)/.test(path));
  return named?.[1].slice(0, 80) ?? id;
}

/** Sources of an entry are kept by key; people know them by title. */
function shown(path: string, content: Content): string {
  const text = content[path] ?? "";
  if (!path.startsWith("facts.") || !path.endsWith(".sources")) return text;
  return text
    .split(" ")
    .filter(Boolean)
    .map((key) => content[`sources.${key}.title`] ?? key)
    .join("; ");
}
