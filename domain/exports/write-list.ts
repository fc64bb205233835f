import { BOM, csvLine } from "#domain/statistics/csv";
import type { Locale } from "#lib/locales";
import { type ListWords, listWords } from "./list-words.ts";
import type { ExportFormat, ShownSigner } from "./schema.ts";
import { writeSheets } from "./write-sheets.ts";

type Signers = AsyncIterable<ShownSigner[]>;
/** Bytes of a file, and how many signers they end with. */
export type Piece = { bytes: Uint8Array; rows: number };

/** The file as it grows: a piece for each batch of signers, and what stands around them. */
export function writeList(format: ExportFormat, signers: Signers, locale: Locale): AsyncIterable<Piece> {
  const words = listWords(locale);
  if (format === "xlsx") return writeSheets(signers, words);
  return inPieces(format === "json" ? asJson(signers) : asCsv(signers, words, format === "csv-bom"));
}

type Text = { text: string; rows: number };

async function* inPieces(texts: AsyncIterable<Text>): AsyncGenerator<Piece> {
  for await (const { text, rows } of texts) yield { bytes: Buffer.from(text), rows };
}

async function* asCsv(signers: Signers, { head, row }: ListWords, marked: boolean): AsyncGenerator<Text> {
  yield { text: (marked ? BOM : "") + csvLine(head), rows: 0 };
  for await (const batch of signers) {
    yield { text: batch.map((signer) => csvLine(row(signer))).join(""), rows: batch.length };
  }
}

async function* asJson(signers: Signers): AsyncGenerator<Text> {
  let between = "[\n";
  for await (const batch of signers) {
    yield { text: between + batch.map((signer) => JSON.stringify(signer)).join(",\n"), rows: batch.length };
    between = ",\n";
  }
  yield { text: between === "[\n" ? "[]\n" : "\n]\n", rows: 0 };
}
