import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { inBatches, Overloaded } from "./batch.ts";

const options = { most: 3, inFlight: 2, waiting: 1_000, isOwnFault: () => true };

test("every caller gets the answer to its own call, in batches no larger and no more at once than allowed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }),
      fc.scheduler(),
      async (calls, s) => {
        let [underWay, mostUnderWay] = [0, 0];
        const batches: number[][] = [];
        const double = inBatches<number, number>(
          async (batch) => {
            batches.push(batch);
            underWay += 1;
            mostUnderWay = Math.max(mostUnderWay, underWay);
            await s.schedule(Promise.resolve());
            underWay -= 1;
            return batch.map((n) => n * 2);
          },
          { ...options, keyOf: String },
        );
        const answers = Promise.all(calls.map((n) => double(n)));
        await s.waitFor(answers);
        expect(await answers).toEqual(calls.map((n) => n * 2));
        expect(batches.flat().toSorted()).toEqual(calls.toSorted());
        expect(mostUnderWay).toBeLessThanOrEqual(2);
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(3);
          expect(new Set(batch).size).toBe(batch.length);
        }
      },
    ),
  );
});

test("one call that cannot be done does not take the others of its batch with it", async () => {
  const run = async (batch: string[]) => {
    if (batch.includes("bad")) throw new Error("bad");
    return batch;
  };
  const echo = inBatches(run, { ...options, inFlight: 1 });
  const asked = ["first", "a", "bad", "b"].map((call) => echo(call));
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "rejected",
    "fulfilled",
  ]);
});

test("a failure that is nobody's own reaches all of the batch at once, without trying again", async () => {
  let runs = 0;
  const run = async (): Promise<never[]> => {
    runs += 1;
    throw new Error("no connection");
  };
  const fail = inBatches(run, { ...options, inFlight: 1, isOwnFault: () => false });
  const asked = ["first", "a", "b"].map((call) => fail(call));
  expect((await Promise.allSettled(asked)).every(({ status }) => status === "rejected")).toBe(true);
  expect(runs).toBe(2);
});

test("refuses quickly when too many wait, and goes on afterwards", async () => {
  const gate = Promise.withResolvers<void>();
  const run = async (batch: number[]) => {
    await gate.promise;
    return batch;
  };
  const call = inBatches(run, { ...options, most: 1, inFlight: 1, waiting: 2 });
  const taken = [call(1), call(2), call(3)];
  await expect(call(4)).rejects.toBeInstanceOf(Overloaded);
  gate.resolve();
  expect(await Promise.all(taken)).toEqual([1, 2, 3]);
  expect(await call(5)).toBe(5);
});

test("refuses while the oldest waits longer than people do, and goes on when its turn has come", async () => {
  const clock = vi.spyOn(performance, "now").mockReturnValue(0);
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const run = async (batch: number[]) => {
    await gates[(batch[0] ?? 0) - 1]?.promise;
    return batch;
  };
  const call = inBatches(run, { ...options, most: 1, inFlight: 1, patience: 1_000 });
  const taken = [call(1), call(2)];
  clock.mockReturnValue(1_000);
  taken.push(call(3));
  clock.mockReturnValue(1_001);
  await expect(call(4)).rejects.toBeInstanceOf(Overloaded);
  gates[0]?.resolve();
  await taken[0];
  await setImmediate();
  taken.push(call(5));
  gates[1]?.resolve();
  expect(await Promise.all(taken)).toEqual([1, 2, 3, 5]);
  clock.mockRestore();
});
