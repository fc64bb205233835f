import { once } from "node:events";
import { connect, type Socket } from "node:net";

export type Load = { port: number; connections: number; seconds: number; request: (n: number) => string };
export type LoadResult = { answers: Map<number, number>; seconds: number; milliseconds: number[] };

/**
 * So many connections to loopback, each sending its next request as soon as it has its answer, until the time is up.
 * HTTP by hand: a client's own work would take the processor from the server that it measures.
 */
export async function load({ port, connections, seconds, request }: Load): Promise<LoadResult> {
  const answers = new Map<number, number>();
  const milliseconds: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  let sent = 0;
  async function work() {
    const socket = connect(port, "127.0.0.1").setNoDelay();
    await once(socket, "connect");
    const next = reader(socket);
    while (performance.now() < until) {
      const start = performance.now();
      socket.write(request(sent++));
      const status = await next();
      milliseconds.push(performance.now() - start);
      answers.set(status, (answers.get(status) ?? 0) + 1);
    }
    socket.destroy();
  }
  await Promise.all(Array.from({ length: connections }, work));
  return { answers, seconds: (performance.now() - began) / 1000, milliseconds };
}

/** Resolves with the status of the next whole answer. */
function reader(socket: Socket): () => Promise<number> {
  let held = "";
  let waiting: PromiseWithResolvers<number> | undefined;
  socket.setEncoding("latin1").on("data", (text: string) => {
    held += text;
    const end = endOfAnswer(held);
    if (end < 0 || held.length < end) return;
    const status = Number(held.slice(9, 12));
    held = held.slice(end);
    waiting?.resolve(status);
  });
  socket.on("error", (error) => waiting?.reject(error));
  socket.on("close", () => waiting?.reject(new Error("the connection was closed")));
  return () => {
    waiting = Promise.withResolvers<number>();
    return waiting.promise;
  };
}

/** Where the first answer ends, by its length or its last chunk (RFC 9112 § 6.3, 7.1); -1 while that cannot be told. */
function endOfAnswer(held: string): number {
  const head = held.indexOf("\r\n\r\n");
  if (head < 0) return -1;
  const length = /\r\ncontent-length: (\d+)/i.exec(held.slice(0, head))?.[1];
  if (length !== undefined) return head + 4 + Number(length);
  return held.endsWith("\r\n0\r\n\r\n") ? held.length : -1;
}

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
