// The fields of prisma/models with what their comments say, for the checks of personal data and for their register.
import { globSync, readFileSync } from "node:fs";

export type Field = {
  /** `Model.field` */
  name: string;
  /** `table.column` */
  column: string;
  type: string;
  /** The `///` lines above it. */
  comment: string;
};

export function readModels(): Field[] {
  return globSync("prisma/models/*.prisma")
    .sort()
    .flatMap((file) => readFields(readFileSync(file, "utf8")));
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
