import { expect, test } from "vitest";
import { readConcurrent } from "./concurrent-index.ts";

test("an index made concurrently is read with its name and its table", () => {
  const script = `-- for the list; of signatures
    /* a; b */ Create Unique Index Concurrently If Not Exists "Quick;est" ON ours."T" (a) where b <> 'x; y';
    -- that is all;`;
  expect(readConcurrent(script)).toEqual({ creates: { name: '"Quick;est"', table: 'ours."T"' } });
  expect(readConcurrent("drop index concurrently if exists quickest;")).toEqual({});
});

test.each([
  "alter table t add column a int; create index concurrently i on t (a)",
  "create index concurrently i on t (a);\ncreate index concurrently j on t (b);",
  "begin; create index concurrently i on t (a); commit",
  "create index concurrently on t (a)",
  "reindex index concurrently i",
  "alter table t detach partition p concurrently",
])("what cannot be sent alone, or not be repeated, is mixed: %s", (script) => {
  expect(readConcurrent(script)).toBe("mixed");
});

test.each([
  "create index i on t (a); -- not create index concurrently",
  "insert into t values ('create index concurrently i on t (a)'); select 1",
  "do $x$ begin raise 'concurrently'; end $x$; select 1",
  "refresh materialized view concurrently v; select 1",
])("what is ordinary stays so: %s", (script) => {
  expect(readConcurrent(script)).toBeUndefined();
});
