// Prisma's schema engine as WebAssembly, in this process: `prisma migrate` would fetch a program from the network
// (docs/decisions/002). The history it writes is Prisma's own, so `prisma migrate deploy` agrees with it.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SchemaEngine, SchemaFilter } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool, type QueryArrayConfig, type QueryArrayResult } from "pg";
import { readConcurrent, runConcurrently } from "./concurrent-index.ts";
import { BRIEF_LOCKS, untilLocked } from "./lock-turns.ts";

/** Tables that the migrations create and Prisma's schema does not name: a comparison leaves them alone. */
export const filters: SchemaFilter = {
  externalTables: ["public.rate_limits", "public.rate_limit_salts"],
  externalEnums: [],
};

/** Lends `work` an engine on this database and closes its connections afterwards. */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<Result>,
) {
  await instantiate();
  const pool = openPool(databaseUrl);
  const adapter = bindMigrationAwareSqlAdapterFactory(new OneDatabase(pool));
  const engine = await exported.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/** Runs a script as a migration is run: in one transaction and in turns while its tables are in use, or concurrently. */
export async function executeScript(databaseUrl: string, script: string): Promise<void> {
  const pool = openPool(databaseUrl);
  try {
    const connection = await new OneDatabase(pool).connect();
    await connection.executeScript(script);
  } finally {
    await pool.end();
  }
}

/** One connection: the engine's lock and what a statement sets hold for the next statement. */
function openPool(connectionString: string) {
  return new Pool({ connectionString, max: 1 });
}

/** Compares within the database at hand (an empty one, see make-migration) instead of creating a shadow beside it. */
class OneDatabase extends PrismaPg {
  readonly charColumns: WeakMap<unknown[], number[]>;

  constructor(pool: Pool) {
    super(pool);
    this.charColumns = readCharAsText(pool);
  }

  override async connect() {
    const connection = await super.connect();
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of this.charColumns.get(result.rows) ?? [])
        result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    // The adapter would cut the script at every semicolon, in texts and functions too. Sent whole, it is one transaction,
    // which gives up when a table is not free for it within the time, and has then changed nothing.
    connection.executeScript = (script) => {
      const concurrent = readConcurrent(script);
      if (concurrent instanceof Object) return runConcurrently(connection, script, concurrent);
      const sql = `${BRIEF_LOCKS};\n${script}\n;reset lock_timeout`;
      return untilLocked(() => connection.executeRaw({ sql, args: [], argTypes: [] }));
    };
    return connection;
  }

  override connectToShadowDb() {
    return this.connect();
  }
}

/**
 * PostgreSQL's catalogue has columns of the type `"char"`. The engine wants them as Character; the adapter throws on
 * them. So the adapter is told that they are text, and the answer says which columns they were.
 */
function readCharAsText(pool: Pool) {
  const char = 18;
  const text = 25;
  const columns = new WeakMap<unknown[], number[]>();
  const query = pool.query.bind(pool) as (config: QueryArrayConfig) => Promise<QueryArrayResult>;
  async function queryWithoutChar(config: QueryArrayConfig) {
    const result = await query(config);
    const found = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === char ? [index] : []));
    for (const index of found) Object.assign(result.fields[index] ?? {}, { dataTypeID: text });
    if (found.length > 0) columns.set(result.rows, found);
    return result;
  }
  Object.assign(pool, { query: queryWithoutChar });
  return columns;
}

// The package types its entry for bundlers, which we bypass to instantiate the module in plain Node.
const exported = bindings as unknown as {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
};
let instantiated: Promise<void> | undefined;

function instantiate() {
  instantiated ??= loadModule();
  return instantiated;
}

async function loadModule() {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(entry.replace(/\.js$/, ".wasm"));
  const imports = bindings as unknown as WebAssembly.ModuleImports;
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports });
  exported.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
