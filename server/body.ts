import type { IncomingMessage } from "node:http";

/** A form may bring back far more than fits a letter: it is refused beside its field, with all that was typed. */
export const DEFAULT_MAX_BODY = 1_048_576;
/** What is read and thrown away of a body that is too large, so that the client gets to read the answer. */
const MAX_DRAIN = 32 * 1_048_576;
const READ_TIMEOUT_MS = 30_000;

/** The whole body, or `null` when it is larger than `limit` bytes (it is then drained). Rejects when it stalls. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => request.destroy(new Error("body stalled")), READ_TIMEOUT_MS);
    const finish = (value: Buffer | null) => {
      clearTimeout(timer);
      resolve(value);
    };
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > MAX_DRAIN) finish(null);
    });
    request.on("end", () => finish(size > limit ? null : Buffer.concat(chunks)));
    request.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    request.on("aborted", () => finish(null));
  });
}
