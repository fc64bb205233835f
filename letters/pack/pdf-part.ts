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
  /** What stands before a stream, or all. */
  head: string;
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
  const language = between(source.catalog, "/Lang (", ")");
  const chunks: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const number of kept) {
    const object = objectOf(source, number);
    const head = renumber(
      number === element ? asPart(object.head, language) : object.head,
      newNumber,
      numbering,
    );
    const chunk = Buffer.concat([Buffer.from(`${newNumber(number)} 0 obj\n${head}`, "latin1"), object.rest]);
    offsets.push(length);
    length += chunk.length;
    chunks.push(chunk);
  }
  return {
    bytes: Buffer.concat(chunks, length),
    offsets,
    pages: pages.map(newNumber),
    element: newNumber(element),
    parents: parents.map(newNumber),
  };
}

function readSource(pdf: Buffer): Source {
  const last = pdf.toString("latin1", pdf.lastIndexOf("startxref"));
  const table = pdf.toString("latin1", Number(/\d+/u.exec(last)?.[0]));
  const lines = table.slice(0, table.indexOf("trailer")).split(/\r?\n/u).slice(3);
  const begins = lines.filter((line) => line !== "").map((line) => Number.parseInt(line, 10));
  const ends = new Map(
    [...begins, pdf.length - table.length]
      .sort((a, b) => a - b)
      .map((at, index, all) => [at, all[index + 1]]),
  );
  const objects = new Map(
    begins.map((begin, index) => [index + 1, readObject(pdf, begin, ends.get(begin) ?? begin)]),
  );
  return { objects, catalog: objects.get(reference(table, "/Root"))?.head ?? "" };
}

const afterStream = "\nendstream\nendobj\n\n";

/** An object without its number. Its length tells where a stream begins: what is in it is never looked at. */
function readObject(pdf: Buffer, begin: number, end: number): PdfObject {
  const start = pdf.indexOf("obj\n", begin) + 4;
  if (pdf.toString("latin1", end - afterStream.length, end) !== afterStream) {
    return { head: pdf.toString("latin1", start, end), rest: Buffer.alloc(0) };
  }
  const length = Number(/\/Length (\d+)/u.exec(pdf.toString("latin1", start, start + 200))?.[1]);
  const stream = end - afterStream.length - length;
  return { head: pdf.toString("latin1", start, stream), rest: pdf.subarray(stream, end) };
}

const strings = /\\.|[()]/gsu;

function objectOf({ objects }: Source, number: number): PdfObject {
  const object = objects.get(number);
  if (!object) throw new Error("a PDF that refers to what it lacks");
  return object;
}

function dictionaryOf(source: Source, number: number): string {
  return objectOf(source, number).head;
}

/** All objects that the first ones lead to, in the order of their numbers. */
function reach(source: Source, first: number[], except: ReadonlySet<number>): number[] {
  const found = new Set<number>();
  const waiting = [...first];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (found.has(number) || except.has(number)) continue;
    found.add(number);
    waiting.push(
      ...references(
        outsideStrings(
          dictionaryOf(source, number),
          (text) => text,
          () => "",
        ),
      ),
    );
  }
  return [...found].sort((one, other) => one - other);
}

/** Applies one function to what stands outside of literal strings (ISO 32000-1, 7.3.4.2) and another to them. */
function outsideStrings(head: string, outside: (text: string) => string, inside: (text: string) => string) {
  let [result, depth, from] = ["", 0, 0];
  for (const { 0: sign, index } of head.matchAll(strings)) {
    if (sign === "(" && depth++ === 0) {
      result += outside(head.slice(from, index));
      from = index;
    } else if (sign === ")" && --depth === 0) {
      result += inside(head.slice(from, index + 1));
      from = index + 1;
    }
  }
  return result + outside(head.slice(from));
}

function renumber(head: string, newNumber: (old: number) => number, { parent }: Numbering): string {
  return outsideStrings(
    head,
    (text) =>
      text
        .replace(/\b(\d+) 0 R\b/gu, (_, old: string) => `${newNumber(Number(old))} 0 R`)
        .replace(
          /\/StructParent(s?) (\d+)/gu,
          (_, s: string, key: string) => `/StructParent${s} ${Number(key) + parent}`,
        ),
    (text) => text,
  );
}

/** One document of several is a part of the whole, in its own language. */
function asPart(head: string, language: string): string {
  const part = head.replace("/S /Document", "/S /Part");
  return part.includes("/Lang (") ? part : part.replace("/S /Part", `/S /Part\n  /Lang (${language})`);
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
