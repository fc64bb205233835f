// Guards: every field that prisma/models marks `/// @personal` stands in domain/privacy/register.ts with its purpose, term
// and erasure, and the register names no field that is not there; every column of bytes is sealed (and then the rotation of
// keys covers it), a keyed hash of a mailbox (and then it is looked up under every live key), or the hash of a token.
import { globSync, readFileSync } from "node:fs";
import { register } from "#domain/privacy/register";
import { indexColumns, sealedColumns } from "#lib/sealed-columns";
import { report } from "./report.js";

/** Nobody who types an address is looked up in these: entries of paper sheets, invitations of organizers. */
const organizersOwn = new Set(["paper_signatures.email_index", "invitations.email_index"]);

const fields = globSync("prisma/models/*.prisma").flatMap((file) => readFields(readFileSync(file, "utf8")));
const marked = fields.filter(({ comment }) => comment.includes("@personal")).map(({ name }) => name);
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
  ...fields.filter(({ type }) => type === "Bytes").flatMap(checkBytes),
  ...[...Object.keys(sealedColumns), ...indexColumns]
    .filter((column) => !fields.some((field) => field.column === column))
    .map((column) => `lib/sealed-columns.ts names ${column}, which is not there`),
];
report(
  faults,
  `${marked.length} personal fields are registered, ${Object.keys(sealedColumns).length} columns are sealed`,
);

type Field = { name: string; column: string; type: string; comment: string };

function checkBytes({ name, column, comment }: Field): string[] {
  const sealed = column in sealedColumns;
  if (/\bsealed\b/i.test(comment) !== sealed)
    return [`${name} is ${sealed ? "" : "not "}in lib/sealed-columns.ts, and its comment says otherwise`];
  const mailbox = /Index$/.test(name) && !organizersOwn.has(column);
  if (mailbox !== (indexColumns as readonly string[]).includes(column))
    return [
      `${name} ${mailbox ? "is a mailbox's hash that" : "is no mailbox's hash, yet"} lib/sealed-columns.ts ${mailbox ? "lacks" : "names it"}`,
    ];
  return sealed || mailbox || organizersOwn.has(column) || /hash|sha256$/i.test(name)
    ? []
    : [`${name} holds bytes: seal them, or say what they are`];
}

function readFields(schema: string): Field[] {
  return schema.split(/^(?=model )/m).flatMap((block) => {
    const model = /^model (\w+)/.exec(block)?.[1];
    const table = /@@map\("(\w+)"\)/.exec(block)?.[1];
    return model && table ? fieldsOf(block, model, table) : [];
  });
}

function fieldsOf(block: string, model: string, table: string): Field[] {
  let comment = "";
  return block.split("\n").flatMap((line) => {
    const text = /^\s*\/\/\/(.*)/.exec(line)?.[1];
    if (text !== undefined) {
      comment += text;
      return [];
    }
    const [, field, type] = /^\s+(\w+)\s+(\w+)/.exec(line) ?? [];
    const found = { comment, column: `${table}.${/@map\("(\w+)"\)/.exec(line)?.[1] ?? field}` };
    comment = "";
    return field && type ? [{ ...found, name: `${model}.${field}`, type }] : [];
  });
}
