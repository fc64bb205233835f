import { setTimeout as sleep } from "node:timers/promises";
import { openConnection } from "./load.ts";

export type OpenLoad = {
  port: number;
  perSecond: number;
  seconds: number;
  /** More connections at once are not opened: whoever finds none counts as unanswered. */
  connections?: number;
  request: (n: number) => string;
};

/** One request: from the moment it was due until its answer was there. The status 0 is a connection that broke. */
export type Answered = { due: number; milliseconds: number; status: number };

const TICK_MS = 5;

/**
 * So many requests a second whatever the server does, as people come: who has to wait holds nobody else back, and the
 * time counts from when the request was due, not from when there was room for it. Resolves when all have their answer.
 */
export async function openLoad({ port, perSecond, seconds, connections = 4_000, request }: OpenLoad) {
  const idle: Awaited<ReturnType<typeof openConnection>>[] = [];
  const asked: Promise<Answered>[] = [];
  let open = 0;

  /** Those that the server has closed meanwhile are forgotten. */
  function takeIdle() {
    for (let found = idle.pop(); found; found = idle.pop()) {
      if (found.isOpen()) return found;
      open -= 1;
    }
    return undefined;
  }

  async function ask(due: number, text: string): Promise<Answered> {
    let connection = takeIdle();
    if (!connection && open >= connections) return { due, milliseconds: Number.POSITIVE_INFINITY, status: 0 };
    let status = 0;
    try {
      if (!connection) {
        open += 1;
        connection = await openConnection(port);
      }
      status = await connection.ask(text);
      if (connection.isOpen()) idle.push(connection);
      else open -= 1;
    } catch {
      open -= 1;
    }
    return { due, milliseconds: performance.now() - due, status };
  }

  const began = performance.now();
  const total = Math.round(perSecond * seconds);
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.ceil(((performance.now() - began) * perSecond) / 1000));
    for (; sent < due; sent += 1) asked.push(ask(began + (sent * 1000) / perSecond, request(sent)));
    await sleep(TICK_MS);
  }
  const answers = await Promise.all(asked);
  for (const { close } of idle) close();
  return answers;
}

export function countByStatus(answers: readonly Answered[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
