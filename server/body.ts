import type { IncomingMessage } from "node:http";
import { Overloaded } from "#lib/batch";

/** A form may bring back far more than fits a letter: it is refused beside its field, with all that was typed. */
export const DEFAULT_MAX_BODY = 1_048_576;
/** What is read and thrown away of a body that is too large, so that the client gets to read the answer. */
const MAX_DRAIN = 32 * 1_048_576;
const READ_TIMEOUT_MS = 30_000;

/** Bytes of each body for which there is always room: more than a signature or a letter. */
const SMALL = 16_384;
/** What all bodies of this process may hold beyond that, from their first byte until their requests are answered. */
const ROOM = 128 * 1_048_576;
let held = 0;

/**
 * The whole body, or `null` when it is larger than `limit` bytes (it is then drained). Rejects when it stalls, and with
 * Overloaded when the large bodies of others leave no room for it. What it holds is given back by `releaseBody`.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let kept = 0;
    let crowded = false;
    const timer = setTimeout(() => request.destroy(new Error("body stalled")), READ_TIMEOUT_MS);
    const drop = () => {
      held -= roomOf(kept);
      kept = 0;
      chunks.length = 0;
    };
    const giveUp = () => {
      clearTimeout(timer);
      drop();
      resolve(null);
    };
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      const more = roomOf(kept + chunk.length) - roomOf(kept);
      crowded ||= held + more > ROOM;
      if (crowded || size > limit) drop();
      else {
        held += more;
        kept += chunk.length;
        chunks.push(chunk);
      }
      if (size > MAX_DRAIN) giveUp();
    });
    request.on("end", () => {
      if (size > limit) return giveUp();
      clearTimeout(timer);
      kept = 0; // the caller's from now on
      if (crowded) reject(new Overloaded());
      else resolve(Buffer.concat(chunks));
    });
    request.on("error", (error) => {
      clearTimeout(timer);
      drop();
      reject(error);
    });
    request.on("aborted", giveUp);
  });
}

/** Whoever has read a body says once that nothing needs it any more. */
export function releaseBody({ length }: Buffer): void {
  held -= roomOf(length);
}

function roomOf(size: number): number {
  return Math.max(0, size - SMALL);
}
