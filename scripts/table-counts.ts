import { type Client, escapeIdentifier } from "pg";

export type TableCounts = Record<string, number>;

/** How many rows each table has that a backup holds, the queue's too; unlogged tables are in none. */
export async function countTables(client: Client): Promise<TableCounts> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and relpersistence = 'p' and nspname not in ('pg_catalog', 'information_schema')
    order by 1, 2`);
  const counts: TableCounts = {};
  for (const { schema, name } of rows) {
    const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
    const { rows: counted } = await client.query<{ rows: number }>(
      `select count(*)::int as rows from ${table}`,
    );
    counts[`${schema}.${name}`] = counted[0]?.rows ?? 0;
  }
  return counts;
}

/** Tables whose numbers differ, as "name: so many in the backup, so many here". */
export function differences(expected: TableCounts, found: TableCounts): string[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
  return names
    .filter((name) => expected[name] !== found[name])
    .map(
      (name) => `${name}: ${expected[name] ?? "no table"} in the backup, ${found[name] ?? "no table"} here`,
    );
}
