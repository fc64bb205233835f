import { randomUUID } from "node:crypto";
import { z } from "zod";
import { isReadable } from "#lib/plain-text";
import { pathsOfRow } from "./content-paths.ts";
import {
  type Content,
  isUuid,
  plainFields,
  precisions,
  type RowKind,
  rowFields,
  rowsOf,
  type SectionName,
  sections,
  textFields,
} from "./schema.ts";

type Posted = Readonly<Record<string, string | string[]>>;

/** What a page's form holds. Rows that are to go when it is saved are still in `fields`, and named in `gone`. */
export type SectionForm = {
  from: number;
  fields: Content;
  gone: string[];
  takeTheirs: string[];
  summary: string;
  reviewedAgain: boolean;
  /** `save`, `preview`, or what is to be done with rows: `add`, `up ID`, `down ID`, `remove ID`, `keep ID`. */
  step: string;
};

const keyForm = /^[a-z0-9-]{1,60}$/;
const MOST_ROWS = 200;

/** Takes only what the page's form has; everything else that was posted is dropped. */
export function readSectionForm(section: SectionName, posted: Posted): SectionForm {
  const { texts, rows } = sections[section];
  const one = (name: string) => [posted[name] ?? []].flat().at(-1) ?? "";
  const many = (name: string) => [
    ...new Set([posted[name] ?? []].flat().flatMap((value) => value.split(" "))),
  ];
  const paths = texts.flatMap((name) => ["en", "ru", "kk"].map((locale) => `${name}.${locale}`));
  const fields: Record<string, string> = {};
  if (rows) {
    const ids = many(rows).filter((id) => isRowId(rows, id));
    fields[rows] = ids.slice(0, MOST_ROWS).join(" ");
    paths.push(...rowsOf(fields, rows).flatMap((id) => pathsOfRow(rows, id)));
  }
  for (const path of paths)
    fields[path] = path.endsWith(".sources") ? sourcesIn(many(path)) : tidy(one(path));
  return {
    from: Number(/^\d{1,9}$/.exec(one("version"))?.[0] ?? 0),
    fields,
    gone: rows ? many("gone").filter((id) => rowsOf(fields, rows).includes(id)) : [],
    takeTheirs: paths.filter((path) => one(`take.${path}`) === "theirs"),
    summary: tidy(one("summary")).slice(0, 200),
    reviewedAgain: one("reviewedAgain") === "on",
    step: one("step") || "save",
  };
}

/** The form after one of its rows was added, moved, removed or kept; nothing is saved by it. `touched` is that row. */
export function stepRows(kind: RowKind, form: SectionForm): { form: SectionForm; touched: string | null } {
  const ids = rowsOf(form.fields, kind);
  const [what, id = ""] = form.step.split(" ");
  if (what === "add" && ids.length < MOST_ROWS) {
    const added = randomUUID();
    return {
      form: { ...form, fields: { ...form.fields, [kind]: [...ids, added].join(" ") } },
      touched: added,
    };
  }
  const at = ids.indexOf(id);
  if (at < 0) return { form, touched: null };
  if (what === "remove") return { form: { ...form, gone: [...form.gone, id] }, touched: id };
  if (what === "keep")
    return { form: { ...form, gone: form.gone.filter((each) => each !== id) }, touched: id };
  const to = what === "up" ? at - 1 : at + 1;
  if ((what !== "up" && what !== "down") || to < 0 || to >= ids.length) return { form, touched: id };
  const order = ids.toSpliced(at, 1).toSpliced(to, 0, id);
  return { form: { ...form, fields: { ...form.fields, [kind]: order.join(" ") } }, touched: id };
}

/** What is to be saved: without the rows that go. */
export function fieldsToSave(kind: RowKind | null, { fields, gone }: SectionForm): Content {
  if (!kind) return fields;
  const kept = rowsOf(fields, kind).filter((id) => !gone.includes(id));
  return { ...fields, [kind]: kept.join(" ") };
}

/** The first thing that is wrong with each field, as a message key. `offered`: languages that the public reads. */
export function findFaults(
  section: SectionName,
  fields: Content,
  offered: readonly string[],
): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const [path, text] of Object.entries(fields)) {
    const fault = faultOf(path, text, offered);
    if (fault && path !== sections[section].rows) faults[path] = fault;
  }
  return faults;
}

function faultOf(path: string, text: string, offered: readonly string[]): string | null {
  if (!text.isWellFormed() || !isReadable(text)) return "unreadable";
  const parts = path.split(".");
  const kind = parts[0] as RowKind;
  const isRow = kind in rowFields;
  const name = isRow ? parts[2] : parts[0];
  if (isRow && (plainFields[kind] as readonly string[]).includes(name ?? "")) return plainFault(name, text);
  const field = (isRow ? rowFields[kind] : textFields).find((each) => each.name === name);
  if (!field) return null;
  if (text.includes("\n") && !("lines" in field || "markdown" in field)) return "unreadable";
  if (text.length > field.max) return "too-long";
  const isOffered = offered.includes(parts.at(-1) ?? "");
  return "required" in field && text === "" && isOffered ? "published-empty" : null;
}

function plainFault(name: string | undefined, text: string): string | null {
  if (name === "sources" || text === "") return null;
  if (name === "date" || name === "publishedOn")
    return z.iso.date().safeParse(text).success ? null : "date-form";
  if (name === "precision") return (precisions as readonly string[]).includes(text) ? null : "choose";
  if (name === "url") return isWebAddress(text) ? null : "url-form";
  return text.length > 300 ? "too-long" : null;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && text.length <= 2_000 && URL.canParse(text);
}

function isRowId(kind: RowKind, id: string): boolean {
  return kind === "people" || kind === "demands" ? isUuid(id) : keyForm.test(id);
}

function sourcesIn(keys: string[]): string {
  return keys
    .filter((key) => keyForm.test(key))
    .sort()
    .join(" ");
}

function tidy(text: string): string {
  return text.replaceAll("\r\n", "\n").trim().normalize("NFC");
}
