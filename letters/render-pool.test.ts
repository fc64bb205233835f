import { expect, test } from "vitest";
import { RendererBusy, RenderFailed } from "./print-errors.ts";
import { RenderPool } from "./render-pool.ts";

function workerOf(script: string): URL {
  return new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads";${script}`)}`,
  );
}

const echo = `parentPort.on("message", ({ sheets: [sheet] }) => {
  if (sheet === "hang") while (true);
  if (sheet === "die") process.exit(1);
  if (sheet === "throw") throw new Error("x");
  setTimeout(() => parentPort.postMessage({ files: [Buffer.from(sheet)] }), 20);
});`;

const limits = { workers: 1, waiting: 2, timeoutMs: 1_000 };

function ask(pool: RenderPool, sheet: string) {
  return pool.render({ kind: "pdf", sheets: [sheet] });
}

test("answers in turn and refuses when too many wait", async () => {
  const pool = new RenderPool(limits, workerOf(echo));
  const taken = ["a", "b", "c"].map((sheet) => ask(pool, sheet));
  await expect(ask(pool, "d")).rejects.toBeInstanceOf(RendererBusy);
  const answers = await Promise.all(taken);
  expect(answers.map((answer) => "files" in answer && Buffer.from(answer.files[0] ?? []).toString())).toEqual(
    ["a", "b", "c"],
  );
});

test.each(["die", "throw", "hang"])("a job that lets the thread %s fails alone", async (sheet) => {
  const pool = new RenderPool(limits, workerOf(echo));
  const [bad, good] = await Promise.allSettled([ask(pool, sheet), ask(pool, "good")]);
  expect(bad).toMatchObject({ status: "rejected", reason: expect.any(RenderFailed) });
  expect(good.status).toBe("fulfilled");
});

test("a job whose thread dies once is done by the next", async () => {
  const flaky = `import { workerData } from "node:worker_threads"; import { existsSync, writeFileSync } from "node:fs";
    parentPort.on("message", ({ sheets: [file] }) => {
      if (!existsSync(file)) { writeFileSync(file, ""); process.exit(1); }
      parentPort.postMessage({ files: [] });
    });`;
  const { mkdtemp } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const folder = await mkdtemp(`${tmpdir()}/pool-`);
  const pool = new RenderPool(limits, workerOf(flaky));
  await expect(ask(pool, `${folder}/once`)).resolves.toEqual({ files: [] });
});
