import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Answer } from "./http.ts";

/** Writes an answer. HEAD gets the headers alone; a stream is piped and stops when the client goes away. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  const { status, headers = {}, body } = answer;
  if (!request.complete) response.setHeader("connection", "close");
  const length = body instanceof Readable || body === undefined ? undefined : Buffer.byteLength(body);
  response.writeHead(status, { ...headers, ...(length === undefined ? {} : { "content-length": length }) });
  if (request.method === "HEAD" || body === undefined) return void response.end();
  if (!(body instanceof Readable)) return void response.end(body);
  await pipeline(body, response).catch(() => response.destroy());
}
