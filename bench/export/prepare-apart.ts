import { heapFlags } from "../../scripts/heap.js";
import { runRound } from "../run-round.ts";
import type { Round } from "../scenario.ts";

/** Has a process like the worker's prepare the list and fetch it (prepare.ts): what it took. */
export function prepareApart(id: string, rows: number): Promise<Round> {
  const file = new URL("./prepare.ts", import.meta.url);
  return runRound({ name: "the worker", file, args: [id, String(rows)] }, heapFlags.worker);
}
