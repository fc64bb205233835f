// npm run register: writes the register of personal data into docs/privacy.md, from domain/privacy/register.ts and the
// models. `npm run check` fails when the page is not what this would write.
import { readFileSync, writeFileSync } from "node:fs";
import { register } from "#domain/privacy/register";
import { sealedColumns } from "#lib/sealed-columns";
import { type Field, readModels } from "./models.ts";

const page = "docs/privacy.md";
const mark = "<!-- register: written by npm run register -->\n";

export function isCurrent(): boolean {
  return readFileSync(page, "utf8") === rendered();
}

function rendered(): string {
  const [before] = readFileSync(page, "utf8").split(mark);
  const fields = new Map(readModels().map((field) => [field.name, field]));
  const rows = register.map(({ model, field, purpose, term, erasure }) => {
    const found = fields.get(`${model}.${field}`);
    return `| \`${model}.${field}\` | ${formOf(found)} | ${purpose} | ${term} | ${erasure} |\n`;
  });
  const head = "| Field | Kept as | Purpose | Term | Erasure |\n|---|---|---|---|---|\n";
  return `${before}${mark}${head}${rows.join("")}`;
}

function formOf(field: Field | undefined): string {
  if (!field) return "?";
  if (field.column in sealedColumns) return "sealed";
  return field.type === "Bytes" || /keyed hash/i.test(field.comment) ? "keyed hash" : "clear";
}

if (import.meta.main) writeFileSync(page, rendered());
