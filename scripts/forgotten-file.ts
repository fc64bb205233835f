import { readFileSync } from "node:fs";
import { type Forgotten, forgottenSchema } from "#domain/privacy/forgotten";
import { Refusal } from "./refusal.js";

/** What `npm run forgotten` wrote. Throws a {@link Refusal} that names the line which it did not write. */
export function readForgotten(file: string): Forgotten[] {
  const lines = readLines(file).filter((line) => line.trim() !== "");
  return lines.map((line, index) => {
    try {
      return forgottenSchema.parse(JSON.parse(line));
    } catch {
      throw new Refusal(`${file}:${index + 1} is no line of npm run forgotten; nothing was changed.`);
    }
  });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    throw new Refusal(`${file} cannot be read.`);
  }
}
