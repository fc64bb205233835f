// Guards: every field that prisma/models marks `/// @personal` stands in domain/privacy/register.ts with its purpose, term
// and erasure, and the register names no field that is not there; docs/privacy.md shows it; every column of bytes is sealed
// (and then the rotation of keys covers it), the keyed hash of a mailbox (and then it is looked up under every live key),
// or the hash of a token.
import { register } from "#domain/privacy/register";
import { indexColumns, sealedColumns } from "#lib/sealed-columns";
import { type Field, readModels } from "../models.ts";
import { isCurrent } from "../register.ts";
import { report } from "./report.js";

/** Nobody who types an address is looked up in these: entries of paper sheets, invitations of organizers. */
const lookedUpByNobody = new Set(["paper_signatures.email_index", "invitations.email_index"]);

const fields = readModels();
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
  ...(isCurrent() ? [] : ["docs/privacy.md is not current: npm run register"]),
];
report(
  faults,
  `${marked.length} personal fields are registered, ${Object.keys(sealedColumns).length} columns are sealed`,
);

function checkBytes({ name, column, comment }: Field): string[] {
  const sealed = column in sealedColumns;
  if (/\bsealed\b/i.test(comment) !== sealed)
    return [`${name} is ${sealed ? "" : "not "}in lib/sealed-columns.ts, and its comment says otherwise`];
  const indexed = (indexColumns as readonly string[]).includes(column);
  if (/Index$/.test(name) !== (indexed || lookedUpByNobody.has(column)))
    return [
      `${name} is ${indexed ? "" : "not "}among the indexes of lib/sealed-columns.ts, and its name says otherwise`,
    ];
  return sealed || /(?:Index|hash|sha256)$/i.test(name) || /\bkeyed hash/i.test(comment)
    ? []
    : [`${name} holds bytes: seal them, or say what they are`];
}
