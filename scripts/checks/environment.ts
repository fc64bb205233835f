// Guards: .env.example names every variable that lib/env.ts reads or the try-out takes, and no other.
import { readFileSync } from "node:fs";
import { environmentNames } from "#lib/env";
import { tryOutNames } from "../try-out/settings.js";
import { report } from "./report.js";

const example = [...readFileSync(".env.example", "utf8").matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map(
  ([, name]) => name,
);
const wanted = [...new Set([...environmentNames, ...tryOutNames])];
const faults = [
  ...wanted.filter((name) => !example.includes(name)).map((name) => `.env.example lacks ${name}`),
  ...example
    .filter((name) => !wanted.includes(name ?? ""))
    .map((name) => `.env.example names ${name}, which nobody reads`),
];
report(faults, `${wanted.length} variables are explained`);
