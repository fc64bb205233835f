import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Locale } from "#lib/locales";
import type { Numbering, PdfPart } from "./pack/pdf-part.ts";
import { RendererBusy, RenderFailed } from "./print-errors.ts";

export type Template = "letter" | "envelopes" | "labels" | "guide" | "evening" | "petition" | "report";

/** Each sheet is the JSON of one document; pdf or svg is made of each, and of one a part of a longer PDF. */
export type RenderRequest =
  | { kind: "pdf" | "svg"; sheets: string[] }
  | { kind: "document"; template: Template; sheet: string }
  | { kind: "part"; template: Template; sheet: string; numbering: Numbering };
export type RenderAnswer =
  | { files: Uint8Array[] }
  | { part: PdfPart }
  | { refused: "address"; index: number }
  | { refused: "length"; index: number; language: Locale; lines: number }
  | { failed: true };

type Task = {
  request: RenderRequest;
  attempts: number;
  resolve: (answer: RenderAnswer) => void;
  reject: (error: Error) => void;
};

export type PoolLimits = { workers: number; waiting: number; timeoutMs: number };

/** Typst is native and synchronous: it runs beside the event loop, in threads that may be lost without harm. */
export class RenderPool {
  readonly #limits: PoolLimits;
  readonly #file: URL;
  readonly #waiting: Task[] = [];
  readonly #idle: Worker[] = [];
  #busy = 0;

  constructor(limits: PoolLimits, file: URL = new URL("./typst-worker.ts", import.meta.url)) {
    this.#limits = limits;
    this.#file = file;
  }

  /** Rejects with RendererBusy when too many wait, with RenderFailed when time ran out or the thread died twice. */
  render(request: RenderRequest): Promise<RenderAnswer> {
    if (this.#waiting.length >= this.#limits.waiting)
      return Promise.reject(new RendererBusy("Too many letters wait"));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, attempts: 0, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#busy >= this.#limits.workers) return;
    const task = this.#waiting.shift();
    if (!task) return;
    this.#busy += 1;
    this.#run(task, this.#idle.pop() ?? this.#start());
  }

  #start(): Worker {
    // The thread needs no variable of the environment, so it gets no key to lose.
    const worker = new Worker(this.#file, { env: {}, execArgv: [] });
    worker.on("error", () => {});
    return worker;
  }

  #run(task: Task, worker: Worker): void {
    task.attempts += 1;
    worker.ref();
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners("message").removeAllListeners("exit");
      this.#busy -= 1;
      act();
      this.#next();
    };
    const timer = setTimeout(() => {
      settle(() => task.reject(new RenderFailed("A letter took too long to render")));
      void worker.terminate();
    }, this.#limits.timeoutMs);
    worker.once("exit", () =>
      settle(() => {
        if (task.attempts < 2) this.#waiting.unshift(task);
        else task.reject(new RenderFailed("The renderer died twice on a letter"));
      }),
    );
    worker.once("message", (answer: RenderAnswer) =>
      settle(() => {
        worker.unref();
        worker.once("exit", () => this.#forget(worker));
        this.#idle.push(worker);
        task.resolve(answer);
      }),
    );
    worker.postMessage(task.request);
  }

  #forget(worker: Worker): void {
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
  }
}

/** One core is left to the event loop. */
export const renderPool = new RenderPool({
  workers: Math.min(4, Math.max(1, availableParallelism() - 1)),
  waiting: 32,
  timeoutMs: 15_000,
});
