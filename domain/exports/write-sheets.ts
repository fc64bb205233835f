import { Zip, ZipDeflate } from "fflate";
import { escapeMarkup } from "#lib/escape-markup";
import type { ListWords } from "./list-words.ts";
import type { ShownSigner } from "./schema.ts";
import type { Piece } from "./write-list.ts";

/** Rows of a sheet that a spreadsheet opens (ECMA-376 leaves it open, Excel does not), one of them the heading. */
const MOST_ROWS = 1_048_575;
/** Of 1980, the first that a ZIP can hold: equal lists are equal files and tell no time. */
const NO_TIME = new Date(1980, 0, 1);
/** What XML 1.0 cannot hold (2.2), and half of a pair. */
const UNWRITABLE = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const WIDTHS = [32, 24, 8, 14, 80];

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/**
 * A workbook (ECMA-376) that is written while its rows are read: every cell is text in its place, so no cell holds a
 * formula and nothing is kept. A list longer than a sheet goes on in the next one.
 */
export async function* writeSheets(
  signers: AsyncIterable<ShownSigner[]>,
  words: ListWords,
  mostRows = MOST_ROWS,
): AsyncGenerator<Piece> {
  const zip = openZip();
  const begin = (number: number) => {
    const file = zip.begin(`xl/worksheets/sheet${number}.xml`);
    file.write(sheetStart() + rowOf(words.head, 1, 1));
    return { number, file, rows: 0 };
  };
  const end = ({ file }: ReturnType<typeof begin>) => file.end("</sheetData></worksheet>");
  let sheet = begin(1);
  for await (const batch of signers) {
    for (let from = 0; from < batch.length; ) {
      if (sheet.rows === mostRows) {
        end(sheet);
        sheet = begin(sheet.number + 1);
      }
      const part = batch.slice(from, from + mostRows - sheet.rows);
      const { rows: above, file } = sheet;
      file.write(part.map((signer, index) => rowOf(words.row(signer), above + index + 2)).join(""));
      sheet.rows += part.length;
      from += part.length;
    }
    yield { bytes: zip.take(), rows: batch.length };
  }
  end(sheet);
  for (const [name, text] of frameOf(sheet.number, words.title)) zip.begin(name).end(text);
  zip.close();
  yield { bytes: zip.take(), rows: 0 };
}

/** A ZIP whose bytes are taken as they come. Deflated by the thread that writes: half a millisecond for a batch. */
function openZip() {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    pieces.push(data);
  });
  return {
    begin(name: string) {
      // Stored files whose size stands behind them are read by central directory alone: not every reader does that.
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = NO_TIME;
      zip.add(file);
      return {
        write: (text: string) => file.push(Buffer.from(text)),
        end: (text: string) => file.push(Buffer.from(text), true),
      };
    },
    take(): Uint8Array {
      const taken = Buffer.concat(pieces);
      pieces = [];
      return taken;
    },
    close: () => zip.end(),
  };
}

function sheetStart(): string {
  const columns = WIDTHS.map((width, index) => {
    const column = index + 1;
    return `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
  });
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${XML}<worksheet xmlns="${MAIN}">${frozen}<cols>${columns.join("")}</cols><sheetData>`;
}

function rowOf(cells: readonly string[], number: number, style = 0): string {
  const written = cells.map((text, index) => {
    if (!text) return "";
    const place = `${String.fromCharCode(65 + index)}${number}`;
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${inXml(text)}</t></is></c>`;
  });
  return `<row r="${number}">${written.join("")}</row>`;
}

function inXml(text: string): string {
  // Excel reads _x000D_ and its like as one character (ECMA-376 Part 1, 22.9.2.19).
  return escapeMarkup(text.replace(UNWRITABLE, "")).replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_");
}

/** What makes sheets a workbook. */
function frameOf(sheets: number, title: string): [string, string][] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const name = (number: number) => inXml(number === 1 ? title : `${title} ${number}`);
  const type = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;
  const sheetTypes = numbers.map(
    (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type("worksheet")}"/>`,
  );
  const links = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const listed = numbers.map(
    (number) => `<sheet name="${name(number)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  return [
    [
      "xl/styles.xml",
      `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ],
    [
      "xl/workbook.xml",
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}<Relationship Id="rStyles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      "_rels/.rels",
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type("sheet.main")}"/><Override PartName="/xl/styles.xml" ContentType="${type("styles")}"/>${sheetTypes.join("")}</Types>`,
    ],
  ];
}
