import type { Locale } from "#lib/locales";
import { fixed, type Numbering, type PdfPart } from "./pdf-part.ts";

/**
 * Writes one PDF out of parts that come one after the other and are not kept: of what was written it remembers only
 * where the objects begin. Tagged like its parts (PDF/UA-1), equal to the byte for equal parts.
 */
export class JoinedPdf {
  readonly #language: Locale;
  readonly #offsets = new Map<number, number>();
  readonly #pages: number[] = [];
  readonly #elements: number[] = [];
  readonly #parents: number[] = [];
  #length = 0;
  #next: number = fixed.free;

  constructor(language: Locale) {
    this.#language = language;
  }

  /** What the next part is numbered from. */
  get numbering(): Numbering {
    return { object: this.#next, parent: this.#parents.length };
  }

  /** Pages written so far. */
  get pages(): number {
    return this.#pages.length;
  }

  head(): Buffer {
    return this.#written(Buffer.from("%PDF-1.7\n%\x80\x80\x80\x80\n\n", "latin1"));
  }

  /** A part that was numbered by {@link numbering}, as it stands in the file. */
  part({ bytes, offsets, pages, element, parents }: PdfPart): Uint8Array {
    for (const offset of offsets) this.#offsets.set(this.#next++, this.#length + offset);
    this.#pages.push(...pages);
    this.#elements.push(element);
    this.#parents.push(...parents);
    return this.#written(bytes);
  }

  /** What holds the parts together, and the table of all objects. */
  end(): Buffer {
    const objects = [
      this.#object(fixed.pages, `<<\n/Type /Pages\n/Count ${this.pages}\n/Kids [${refer(this.#pages)}]\n>>`),
      this.#object(fixed.catalog, catalog(this.#language)),
      this.#object(fixed.info, "<<\n/Title (Letter)\n>>"),
      this.#object(fixed.metadata, metadata(this.#language, this.pages)),
      this.#object(fixed.structure, structure(this.#parents)),
      this.#object(
        fixed.root,
        `<<\n/Type /StructElem\n/S /Document\n/P ${fixed.structure} 0 R\n/K [${refer(this.#elements)}]\n>>`,
      ),
    ];
    const table = this.#length;
    return Buffer.concat([...objects, this.#written(Buffer.from(this.#table(table), "latin1"))]);
  }

  #object(number: number, body: string): Buffer {
    this.#offsets.set(number, this.#length);
    return this.#written(Buffer.from(`${number} 0 obj\n${body}\nendobj\n\n`, "latin1"));
  }

  #table(at: number): string {
    const entries = Array.from({ length: this.#next - 1 }, (_, index) => this.#offsets.get(index + 1) ?? 0);
    const lines = entries.map((offset) => `${String(offset).padStart(10, "0")} 00000 n\r\n`);
    const trailer = `<<\n/Size ${this.#next}\n/Root ${fixed.catalog} 0 R\n/Info ${fixed.info} 0 R\n>>`;
    return `xref\n0 ${this.#next}\n0000000000 65535 f\r\n${lines.join("")}trailer\n${trailer}\nstartxref\n${at}\n%%EOF`;
  }

  #written<Bytes extends Uint8Array>(bytes: Bytes): Bytes {
    this.#length += bytes.length;
    return bytes;
  }
}

function refer(numbers: number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(" ");
}

function catalog(language: Locale): string {
  const { pages, metadata, structure } = fixed;
  const root = `/Type /Catalog\n/Pages ${pages} 0 R\n/Metadata ${metadata} 0 R\n/Lang (${language})`;
  const tagged = `/StructTreeRoot ${structure} 0 R\n/MarkInfo <<\n/Marked true\n>>`;
  return `<<\n${root}\n${tagged}\n/ViewerPreferences <<\n/DisplayDocTitle true\n>>\n>>`;
}

/** The roles are those that Typst maps to standard ones (ISO 32000-1, 14.7.3). */
function structure(parents: number[]): string {
  const numbers = parents.map((number, key) => `${key} ${number} 0 R`).join(" ");
  const roles = "/Datetime /Span /Terms /Part /Title /P /Strong /Span /Em /Span";
  const tree = `/ParentTree <<\n/Nums [${numbers}]\n>>\n/ParentTreeNextKey ${parents.length}`;
  return `<<\n/Type /StructTreeRoot\n/RoleMap << ${roles} >>\n/K [${fixed.root} 0 R]\n${tree}\n>>`;
}

/** PDF/UA-1 wants a title and its own mark (ISO 14289-1, 5 and 7.1); nothing else is said. */
function metadata(language: Locale, pages: number): string {
  const about = [
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Letter</rdf:li></rdf:Alt></dc:title>',
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<pdfuaid:part>1</pdfuaid:part><xmpTPg:NPages>${pages}</xmpTPg:NPages>`,
  ].join("");
  const names = [
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xmpTPg="http://ns.adobe.com/xap/1.0/t/pg/"',
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
  ].join(" ");
  const description = `<rdf:Description rdf:about="" ${names}>${about}</rdf:Description>`;
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description}</rdf:RDF>`;
  const packet = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${rdf}</x:xmpmeta><?xpacket end="r"?>`;
  return `<<\n/Length ${packet.length}\n/Type /Metadata\n/Subtype /XML\n>>\nstream\n${packet}\nendstream`;
}
