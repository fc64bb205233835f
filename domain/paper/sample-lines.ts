import { linkToken } from "#lib/crypto";
import { SAMPLE } from "./schema.ts";

type Entered = { id: string; version: number; lines: readonly number[] };

/**
 * The lines that a second person reads once more. Drawn by our secret, so that nobody who enters a sheet knows which they
 * will be, and nobody who confirms it draws again.
 */
export function sampleLines({ id, version, lines }: Entered): number[] {
  const lot = (line: number) => linkToken("paper-sample", `${id}:${version}:${line}`);
  const drawn = lines.map((line) => ({ line, lot: lot(line) })).sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return drawn
    .slice(0, SAMPLE)
    .map(({ line }) => line)
    .sort((a, b) => a - b);
}
