import { Readable } from "node:stream";
import type { PackSection } from "#letters/pack/print-pack";
import { renderPack } from "#letters/pack/render-pack";
import { RendererBusy } from "#letters/print-errors";
import type { Locale } from "#lib/locales";

/** Kits that are printed at once. Each takes its turn in the renderer, so that single letters pass between its parts. */
const MOST_KITS = 3;
/** A reader that takes nothing for so long has gone. */
const IDLE_MS = 60_000;

let printing = 0;

/**
 * The kit as a stream that renders as it is read. Its first letters are already set when this resolves: what cannot be
 * printed is known before an answer begins. Rejects with RendererBusy when too many kits are being printed.
 */
export async function streamKit(locale: Locale, sections: Iterable<PackSection>): Promise<Readable> {
  if (printing >= MOST_KITS) throw new RendererBusy("Too many kits are being printed");
  printing += 1;
  const pieces = counted(renderPack(locale, sections, { patient: true }));
  try {
    const ready = await first(pieces, 5);
    return watched(Readable.from(chain(ready, pieces)), pieces);
  } catch (error) {
    await pieces.return(undefined);
    throw error;
  }
}

async function* counted(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } finally {
    printing -= 1;
  }
}

/** Head, host's pages, guide, reading copies and the first letters, or less where the kit is shorter. */
async function first(pieces: AsyncGenerator<Uint8Array>, count: number): Promise<Uint8Array[]> {
  const taken: Uint8Array[] = [];
  while (taken.length < count) {
    const { value, done } = await pieces.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

async function* chain(ready: Uint8Array[], pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* ready;
  yield* pieces;
}

/** Whatever ends the stream, nothing more is rendered for it and its place is free again. */
function watched(stream: Readable, pieces: AsyncGenerator<Uint8Array>): Readable {
  const limit = setTimeout(() => stream.destroy(), IDLE_MS);
  stream.on("data", () => limit.refresh()).pause();
  return stream.once("close", () => {
    clearTimeout(limit);
    void pieces.return(undefined);
  });
}
