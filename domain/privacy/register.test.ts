import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { register } from "./register.ts";

test("docs/privacy.md shows the register as it is", () => {
  const [, table = ""] = readFileSync("docs/privacy.md", "utf8").split("<!-- register -->\n");
  const shown = table
    .trim()
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const rows = register.map(({ model, field, purpose, term, erasure }) => [
    `\`${model}.${field}\``,
    ...[purpose, term, erasure],
  ]);
  expect(shown).toEqual(rows);
});
