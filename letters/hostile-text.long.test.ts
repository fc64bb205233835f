import fc from "fast-check";
import { test } from "vitest";
import { expectSound } from "#testing/expect-sound";
import { hostileLetters } from "#testing/hostile-letters";

test("two thousand letters in every script, with markup and hidden characters, are sound or truly refused", async () => {
  await fc.assert(
    fc.asyncProperty(hostileLetters, async ({ paper, letter }) => {
      await expectSound(paper, letter);
    }),
    { numRuns: 2_000, interruptAfterTimeLimit: 600_000, markInterruptAsFailure: false },
  );
});
