/**
 * A finished PDF as a part of a longer one: its pages with all they need, numbered anew. `join-pdf.ts` gives each part
 * the numbers that follow the last one's and writes what holds them together.
 */
export type PdfPart = {
  bytes: Uint8Array;
  /** Where each object begins, by its number less `numbering.object`. */
  offsets: number[];
  pages: number[];
  /** The part's own root of the structure tree. */
  element: number;
  /** For each structural parent the array of its elements (ISO 32000-1, 14.7.4.4). */
  parents: number[];
};

export type Numbering = {
  /** Number of the part's first object. */
  object: number;
  /** Key of the part's first page in the tree of structural parents. */
  parent: number;
};

/** Numbers that every joined document gives to the same objects. */
export const fixed = { pages: 1, catalog: 2, info: 3, metadata: 4, structure: 5, root: 6, free: 7 } as const;

type PdfObject = {
  /** What stands before a stream, or all: text and, at every odd place, a number that changes with the part's place. */
  head: string[];
  /** From the stream on, unread. */
  rest: Buffer;
};
type Source = { objects: Map<number, PdfObject>; catalog: string };

/**
 * Takes a PDF apart as Typst writes it: plain objects, one table of them at the end, no updates. Bookmarks are left
 * out. Throws for a file of another build.
 */
export function toPart(pdf: Buffer, numbering: Numbering): PdfPart {
  const source = readSource(pdf);
  const pagesRoot = reference(source.catalog, "/Pages");
  const structure = reference(source.catalog, "/StructTreeRoot");
  const tree = dictionaryOf(source, structure);
  const pages = references(between(dictionaryOf(source, pagesRoot), "/Kids [", "]"));
  const [element = 0] = references(between(tree, "/K [", "]"));
  const parents = references(between(tree, "/Nums [", "]"));
  const kept = reach(source, [...pages, element, ...parents], new Set([pagesRoot, structure]));
  const renamed = new Map(kept.map((number, index) => [number, numbering.object + index]));
  const newNumber = (old: number) => renamed.get(old) ?? 0;
  renamed.set(pagesRoot, fixed.pages).set(structure, fixed.root);
  const root = objectOf(source, element);
  root.head = asPart(root.head, between(source.catalog, "/Lang (", ")"));
  const chunks: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const number of kept) {
    const { head, rest } = objectOf(source, number);
    const text = Buffer.from(`${newNumber(number)} 0 obj\n${renumber(head, newNumber, numbering)}`, "latin1");
    offsets.push(length);
    length += text.length + rest.length;
    chunks.push(text, rest);
  }
  return {
    bytes: Buffer.concat(chunks, length),
    offsets,
    pages: pages.map(newNumber),
    element: newNumber(element),
    parents: parents.map(newNumber),
  };
}

/** Read once as text, of which each object is a slice. */
function readSource(pdf: Buffer): Source {
  const text = pdf.toString("latin1");
  const table = text.slice(Number(/\d+/u.exec(text.slice(text.lastIndexOf("startxref")))?.[0]));
  const lines = table.slice(0, table.indexOf("trailer")).split(/\r?\n/u).slice(3);
  const begins = lines.filter((line) => line !== "").map((line) => Number.parseInt(line, 10));
  const sorted = [...begins, text.length - table.length].sort((a, b) => a - b);
  const ends = new Map(sorted.map((at, index) => [at, sorted[index + 1]]));
  const objects = new Map(
    begins.map((begin, index) => [index + 1, readObject(pdf, text, begin, ends.get(begin) ?? begin)]),
  );
  return { objects, catalog: textOf(objects.get(reference(table, "/Root"))) };
}

const afterStream = "\nendstream\nendobj\n\n";
const nothing = Buffer.alloc(0);

/** An object without its number. Its length tells where a stream begins: what is in it is never looked at. */
function readObject(pdf: Buffer, text: string, begin: number, end: number): PdfObject {
  const start = text.indexOf("obj\n", begin) + 4;
  if (!text.endsWith(afterStream, end)) return { head: split(text.slice(start, end)), rest: nothing };
  const length = Number(/\/Length (\d+)/u.exec(text.slice(start, start + 200))?.[1]);
  const stream = end - afterStream.length - length;
  return { head: split(text.slice(start, stream)), rest: pdf.subarray(stream, end) };
}

/** Outside of literal strings (ISO 32000-1, 7.3.4.2): what looks like a reference in a text is none. */
function split(head: string): string[] {
  if (!head.includes("(")) return head.split(changing);
  const parts = [""];
  const add = ([first = "", ...others]: string[]) => {
    parts[parts.length - 1] += first;
    parts.push(...others);
  };
  let [depth, from] = [0, 0];
  for (const { 0: sign, index } of head.matchAll(/\\.|[()]/gsu)) {
    if (sign === "(" && depth++ === 0) {
      add(head.slice(from, index).split(changing));
      from = index;
    } else if (sign === ")" && --depth === 0) {
      add([head.slice(from, index + 1)]);
      from = index + 1;
    }
  }
  add(head.slice(from).split(changing));
  return parts;
}

/** The number of an object that is referred to, or the key of a structural parent. */
const changing = /(\b\d+(?= 0 R\b)|(?<=\/StructParents? )\d+)/u;
const isReference = (after: string | undefined) => after?.startsWith(" 0 R") ?? false;

function objectOf({ objects }: Source, number: number): PdfObject {
  const object = objects.get(number);
  if (!object) throw new Error("a PDF that refers to what it lacks");
  return object;
}

function dictionaryOf(source: Source, number: number): string {
  return textOf(objectOf(source, number));
}

function textOf(object: PdfObject | undefined): string {
  return object?.head.join("") ?? "";
}

/** All objects that the first ones lead to, in the order of their numbers. */
function reach(source: Source, first: number[], except: ReadonlySet<number>): number[] {
  const found = new Set<number>();
  const waiting = [...first];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (found.has(number) || except.has(number)) continue;
    found.add(number);
    const { head } = objectOf(source, number);
    for (let at = 1; at < head.length; at += 2) if (isReference(head[at + 1])) waiting.push(Number(head[at]));
  }
  return [...found].sort((one, other) => one - other);
}

function renumber(head: string[], newNumber: (old: number) => number, { parent }: Numbering): string {
  let text = head[0] ?? "";
  for (let at = 1; at < head.length; at += 2) {
    const [old, after] = [Number(head[at]), head[at + 1] ?? ""];
    text += (isReference(after) ? newNumber(old) : old + parent) + after;
  }
  return text;
}

/** One document of several is a part of the whole, in its own language. */
function asPart([first = "", ...others]: string[], language: string): string[] {
  const said = [first, ...others].join("").includes("/Lang (");
  const head = first.replace("/S /Document", said ? "/S /Part" : `/S /Part\n  /Lang (${language})`);
  return [head, ...others];
}

function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`a PDF without ${from}`);
  return text.slice(start + from.length, text.indexOf(to, start + from.length));
}

function reference(text: string, name: string): number {
  return Number(new RegExp(`${name} (\\d+) 0 R`, "u").exec(text)?.[1]);
}

function references(text: string): number[] {
  return [...text.matchAll(/\b(\d+) 0 R\b/gu)].map(([, number]) => Number(number));
}
