import "#testing/settings";
import { test } from "vitest";
import { surviveRounds } from "./rounds.ts";

test(
  "killed at random moments in three rounds, the instance keeps what it acknowledged, and writes once",
  {
    timeout: 900_000,
  },
  () => surviveRounds({ rounds: 3, signers: 15, letters: 6, spreadMs: 2_000 }),
);
