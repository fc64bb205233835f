// Guards: every field that prisma/models marks `/// @personal` stands in domain/privacy/register.ts with its purpose, term
// and erasure, and the register names no field that is not there.
import { globSync, readFileSync } from "node:fs";
import { register } from "#domain/privacy/register";
import { report } from "./report.js";

const marked = globSync("prisma/models/*.prisma").flatMap((file) =>
  personalFields(readFileSync(file, "utf8")),
);
const registered = register.map(({ model, field }) => `${model}.${field}`);
const faults = [
  ...marked
    .filter((name) => !registered.includes(name))
    .map((name) => `${name} is not in the register of personal data`),
  ...registered
    .filter((name) => !marked.includes(name))
    .map((name) => `${name} is in the register, but not marked @personal`),
  ...registered
    .filter((name, index) => registered.indexOf(name) !== index)
    .map((name) => `${name} is registered twice`),
];
report(faults, `${marked.length} personal fields are registered`);

function personalFields(schema: string): string[] {
  let model = "";
  let personal = false;
  return schema.split("\n").flatMap((line) => {
    model = /^model (\w+)/.exec(line)?.[1] ?? model;
    const comment = /^\s*\/\/\/(.*)/.exec(line)?.[1];
    if (comment !== undefined) {
      personal ||= comment.includes("@personal");
      return [];
    }
    const field = personal ? /^\s+(\w+)\s/.exec(line)?.[1] : undefined;
    personal = false;
    return field ? [`${model}.${field}`] : [];
  });
}
