/** A record of a table with the line on which it begins; quoted cells may hold line ends. */
export type CsvRow = { line: number; cells: string[] };

/**
 * Bytes of a file as text: UTF-8 with or without a byte order mark, or UTF-16 as Excel's "Unicode text" is. Null for
 * anything else: it would be garbled.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads a table as people's spreadsheets write it (RFC 4180, and what Excel does to it): comma, semicolon or tab, whichever
 * the first line has most of, any line end, a line "sep=;" before the header. Lines without any text are left out.
 */
export function readCsv(text: string): CsvRow[] {
  const [, named, rest] = /^\uFEFF?(?:sep=(.)\r?\n)?([\s\S]*)$/.exec(text) ?? [];
  const body = rest ?? "";
  const reader = createReader(named ?? delimiterOf(body), named ? 2 : 1);
  for (const character of body) reader.take(character);
  return reader.end().filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => first.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, each) => (count(each) > count(best) ? each : best));
}

function createReader(delimiter: string, firstLine: number) {
  const rows: CsvRow[] = [];
  let line = firstLine;
  let row: CsvRow = { line, cells: [] };
  let cell = "";
  let quoted = false;
  let closed = false;
  let last = "";
  const endCell = () => {
    row.cells.push(cell);
    cell = "";
    quoted = false;
    closed = false;
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = { line, cells: [] };
  };
  return {
    take(character: string) {
      const secondOfPair = character === "\n" && last === "\r";
      last = character;
      const breaks = character === "\n" || character === "\r";
      if (breaks && !secondOfPair) line++;
      if (quoted && !closed) {
        if (character === '"') closed = true;
        else cell += character;
        return;
      }
      if (character === '"' && closed) {
        cell += '"';
        closed = false;
      } else if (character === '"' && cell === "") quoted = true;
      else if (character === delimiter) endCell();
      else if (breaks) {
        if (!secondOfPair) endRow();
      } else cell += character;
    },
    end() {
      if (cell !== "" || row.cells.length > 0) endRow();
      return rows;
    },
  };
}
