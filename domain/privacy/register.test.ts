import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { registerTable } from "./register.ts";

test("docs/privacy.md shows the register as it is", () => {
  const [, shown] = readFileSync("docs/privacy.md", "utf8").split("<!-- register -->\n");
  expect(shown?.trim()).toBe(registerTable());
});
