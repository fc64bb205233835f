import "#testing/settings";
import { test } from "vitest";
import { surviveRounds } from "./rounds.ts";

// 5,000 signatures and 2,000 letters. CRASH_ROUNDS says otherwise.
const rounds = Number(process.env.CRASH_ROUNDS ?? 20);

test(
  `killed at random moments in ${rounds} rounds, the instance keeps what it acknowledged, and writes once`,
  {
    timeout: rounds * 300_000 + 600_000,
  },
  () => surviveRounds({ rounds, signers: 250, letters: 100, spreadMs: 8_000 }),
);
