import { once } from "node:events";
import { connect, type Socket } from "node:net";

export type Load = { port: number; connections: number; seconds: number; request: (n: number) => string };
export type LoadResult = { answers: Map<number, number>; seconds: number; milliseconds: number[] };

/**
 * So many connections to loopback, each sending its next request as soon as it has its answer, until the time is up. One that
 * the server has ended, after ten thousand requests as ours does, is opened anew.
 * HTTP by hand: a client's own work would take the processor from the server that it measures.
 */
export async function load({ port, connections, seconds, request }: Load): Promise<LoadResult> {
  const answers = new Map<number, number>();
  const milliseconds: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  let sent = 0;
  async function work() {
    let connection = await openConnection(port);
    while (performance.now() < until) {
      if (!connection.isOpen()) connection = await openConnection(port);
      const start = performance.now();
      const status = await connection.ask(request(sent++));
      milliseconds.push(performance.now() - start);
      answers.set(status, (answers.get(status) ?? 0) + 1);
    }
    connection.close();
  }
  await Promise.all(Array.from({ length: connections }, work));
  return { answers, seconds: (performance.now() - began) / 1000, milliseconds };
}

/** A connection to loopback that asks one thing after the other; each resolves with its status, or rejects when it breaks. */
export async function openConnection(port: number) {
  const socket = connect(port, "127.0.0.1").setNoDelay();
  await once(socket, "connect");
  const next = reader(socket);
  let last = false;
  return {
    async ask(request: string): Promise<number> {
      socket.write(request);
      const answer = await next();
      last = answer.last;
      return answer.status;
    },
    /** Whether it may be asked again: the server has not said that its answer was the last one. */
    isOpen: () => !last && !socket.destroyed,
    close: () => void socket.destroy(),
  };
}

type Answer = { status: number; last: boolean };

/** Resolves with the next whole answer. */
function reader(socket: Socket): () => Promise<Answer> {
  let held = "";
  let waiting: PromiseWithResolvers<Answer> | undefined;
  socket.setEncoding("latin1").on("data", (text: string) => {
    held += text;
    const end = endOfAnswer(held);
    if (end < 0 || held.length < end) return;
    const head = held.slice(0, held.indexOf("\r\n\r\n"));
    held = held.slice(end);
    waiting?.resolve({ status: Number(head.slice(9, 12)), last: /\r\nconnection: close/i.test(head) });
  });
  socket.on("error", (error) => waiting?.reject(error));
  socket.on("close", () => waiting?.reject(new Error("the connection was closed")));
  return () => {
    waiting = Promise.withResolvers<Answer>();
    return waiting.promise;
  };
}

/** Where the first answer ends, by its length or its last chunk (RFC 9112 § 6.3, 7.1); -1 while that cannot be told. */
function endOfAnswer(held: string): number {
  const head = held.indexOf("\r\n\r\n");
  if (head < 0) return -1;
  if (held.startsWith("204", 9)) return head + 4; // it has no body
  const length = /\r\ncontent-length: (\d+)/i.exec(held.slice(0, head))?.[1];
  if (length !== undefined) return head + 4 + Number(length);
  return held.endsWith("\r\n0\r\n\r\n") ? held.length : -1;
}

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
