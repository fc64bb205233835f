import { createHash } from "node:crypto";
import type { Challenge } from "altcha-lib/v1/types";

/** What a program sends as `proof` for the challenge of a 428. */
export function solveProof({ algorithm, challenge, maxnumber = 1e6, salt, signature }: Challenge): string {
  for (let number = 0; number <= maxnumber; number += 1) {
    if (createHash("sha256").update(`${salt}${number}`).digest("hex") !== challenge) continue;
    return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
  }
  throw new Error("a challenge without solution");
}
