import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { everyLetter } from "#testing/every-letter";
import type { PrintLetter } from "../print-letter.ts";
import { renderPack } from "./render-pack.ts";

// A bound in milliseconds would fail on a busy machine. What keeps the loop free is asserted instead; how long its turns
// are is measured by the bench.

test("of a pack no two letters are prepared in one turn of the event loop", async () => {
  let turn = 0;
  let running = true;
  const count = () => {
    turn += 1;
    if (running) setImmediate(count);
  };
  setImmediate(count);
  const turns = new Map<PrintLetter, Set<number>>();
  const watched = everyLetter("a4").map(({ letter }) => {
    const seen = new Set<number>();
    turns.set(letter, seen);
    return new Proxy(letter, {
      get(target, key, receiver) {
        seen.add(turn);
        return Reflect.get(target, key, receiver);
      },
    });
  });
  const job = { paper: "a4" as const, letters: watched.map((letter) => ({ letter })) };
  let pieces = 0;
  for await (const piece of renderPack("en", [{ kind: "letters", job }])) pieces += piece.length > 0 ? 1 : 0;
  running = false;
  expect(pieces).toBeGreaterThan(1);
  const used = [...turns.values()].map((seen) => [...seen]);
  expect(used.every(({ length }) => length === 1)).toBe(true);
  expect(new Set(used.flat()).size).toBe(watched.length);
});

test("the compiler runs in the renderer's thread and nowhere else", () => {
  const folder = new URL("../", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const using = sources.filter((file) =>
    /typst-ts-node-compiler/.test(readFileSync(new URL(file, folder), "utf8")),
  );
  expect(using).toEqual(["typst-worker.ts"]);
  const starting = sources.filter((file) =>
    /["']\.{1,2}\/typst-worker\.ts["']/.test(readFileSync(new URL(file, folder), "utf8")),
  );
  expect(starting).toEqual(["render-pool.ts"]);
});
