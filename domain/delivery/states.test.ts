import { expect, test } from "vitest";
import { letterMoves, letterStatesBefore, mailMoves } from "#domain/delivery/states";

test("a letter whose fate is unknown never comes to be sent again", () => {
  const reached = new Set<string>();
  const visit = (state: keyof typeof letterMoves) => {
    for (const next of letterMoves[state]) {
      if (reached.has(next)) continue;
      reached.add(next);
      visit(next);
    }
  };
  visit("UNKNOWN");
  expect(reached).not.toContain("SENDING");
  expect(reached).not.toContain("QUEUED");
});

test("only a letter that is queued, or was cut off in its attempt, can be claimed", () => {
  expect(letterStatesBefore("SENDING")).toEqual(["QUEUED", "SENDING"]);
});

test("what is settled stays settled", () => {
  for (const state of ["FAILED", "SUPPRESSED"] as const) expect(mailMoves[state]).toEqual([]);
  expect(mailMoves.SENT).toEqual(["FAILED"]); // it came back
});
