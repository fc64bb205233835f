import { expect, test } from "vitest";
import { env } from "#lib/env";
import { register } from "./register.ts";

test("the register names each settable term with the default that lib/env.ts gives it", () => {
  const named = register.flatMap(({ term }) => [...term.matchAll(/(\d+) (?:days|months) \(`(\w+)`\)/g)]);
  expect(new Set(named.map(([, , name]) => name)).size).toBe(5);
  for (const [, number, name] of named) expect(env()[name as "MAIL_DAYS"], name).toBe(Number(number));
});
