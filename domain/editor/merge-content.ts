import { pathsOfRow, tidyContent } from "./content-paths.ts";
import { type Conflict, type Content, type RowKind, rowKinds, rowsOf } from "./schema.ts";

type Sides = { base: Content; mine: Content; theirs: Content };
export type Merge = {
  /** Where both changed one field, it holds my text. */
  content: Content;
  conflicts: Conflict[];
  /** Rows that one side removed and the other changed: they stay. */
  kept: string[];
};

/**
 * Joins what two people made of the same version. A field that one side left alone takes the other's text; one that both
 * changed alike is no conflict. Nothing that was typed is dropped: a row that one removed and the other changed stays.
 */
export function mergeContent(sides: Sides): Merge {
  const content: Record<string, string> = {};
  const kept: string[] = [];
  for (const kind of rowKinds) {
    const rows = mergeRows(kind, sides);
    content[kind] = rows.order.join(" ");
    kept.push(...rows.kept);
  }
  const conflicts: Conflict[] = [];
  for (const path of fieldPaths(sides, content)) {
    const { text, conflict } = mergeField(path, sides);
    content[path] = text;
    if (conflict) conflicts.push(conflict);
  }
  return { content: tidyContent(content), conflicts, kept };
}

/** Of a row that one side no longer has, the other's text is all there is: whether the row stays is the list's matter. */
function mergeField(path: string, { base, mine, theirs }: Sides): { text: string; conflict?: Conflict } {
  const [old, own, other] = [textAt(path, base), textAt(path, mine), textAt(path, theirs)];
  if (isGoneFrom(path, theirs)) return { text: own };
  if (isGoneFrom(path, mine) || own === old) return { text: other };
  if (other === old || other === own) return { text: own };
  return { text: own, conflict: { path, mine: own, theirs: other } };
}

function textAt(path: string, content: Content): string {
  return content[path] ?? "";
}

function fieldPaths(sides: Sides, merged: Content): string[] {
  const all = [sides.base, sides.mine, sides.theirs].flatMap((content) => Object.keys(content));
  const rows = rowKinds.flatMap((kind) => rowsOf(merged, kind).flatMap((id) => pathsOfRow(kind, id)));
  const lists = new Set<string>(rowKinds);
  return [...new Set([...all, ...rows])].filter((path) => !lists.has(path));
}

function isGoneFrom(path: string, content: Content): boolean {
  const [kind = "", id] = path.split(".");
  return (
    (rowKinds as readonly string[]).includes(kind) && !rowsOf(content, kind as RowKind).includes(id ?? "")
  );
}

function mergeRows(kind: RowKind, { base, mine, theirs }: Sides) {
  const [old, own, other] = [rowsOf(base, kind), rowsOf(mine, kind), rowsOf(theirs, kind)];
  const changedBy = (content: Content, id: string) =>
    pathsOfRow(kind, id).some((path) => textAt(path, content) !== textAt(path, base));
  const stays = (id: string) => {
    if (!old.includes(id)) return true;
    if (own.includes(id) && other.includes(id)) return true;
    return own.includes(id) ? changedBy(mine, id) : other.includes(id) && changedBy(theirs, id);
  };
  const kept = old.filter((id) => own.includes(id) !== other.includes(id) && stays(id));
  const moved =
    old.filter((id) => own.includes(id)).join(" ") !== own.filter((id) => old.includes(id)).join(" ");
  const [lead, rest] = moved ? [own, other] : [other, own];
  return { order: weave(lead, rest).filter(stays), kept };
}

/** The first list, with what only the second has put after the neighbour it follows there. */
function weave(lead: readonly string[], rest: readonly string[]): string[] {
  const order = [...lead];
  for (const [index, id] of rest.entries()) {
    if (order.includes(id)) continue;
    const neighbour = rest.slice(0, index).findLast((each) => order.includes(each));
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
  }
  return order;
}
