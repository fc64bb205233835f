import { hash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { type Prisma, PrismaClient } from "#generated/prisma/client";
import { env } from "#lib/env";
import { KEEP_ALIVE } from "#lib/keep-alive";
import { lazy } from "#lib/lazy";
import { OrderlyClient } from "#lib/orderly-client";

export type { Prisma } from "#generated/prisma/client";
export * from "#generated/prisma/enums";

/** What a command runs its statements on: the client itself or an open transaction. */
export type Database = Prisma.TransactionClient;

type Connection = {
  client: PrismaClient;
  driver: ReturnType<PrismaPg["connect"]>;
  /** Under which name a connection keeps its plan of a statement. */
  names: Map<string, string>;
};

// Next bundles its own copy of this file; both copies must share one pool in the web process.
const shared = globalThis as typeof globalThis & { qoldauDatabase?: Connection };

function connect(statementsWithin?: number): Connection {
  const pool = new Pool({
    ...KEEP_ALIVE,
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    query_timeout: statementsWithin,
    Client: OrderlyClient,
  });
  const names = new Map<string, string>();
  const statementNameGenerator = ({ sql }: { sql: string }) => names.get(sql) ?? "";
  const adapter = new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator });
  const transactionOptions = { maxWait: 5_000, timeout: 10_000 };
  return { client: new PrismaClient({ adapter, transactionOptions }), driver: adapter.connect(), names };
}

function connection(): Connection {
  shared.qoldauDatabase ??= connect();
  return shared.qoldauDatabase;
}

/**
 * Has every statement of this process answered within so many milliseconds; one that is not fails as Unanswered, and its
 * connection ends. To be called before the first one.
 */
export function limitStatements(milliseconds: number): void {
  if (shared.qoldauDatabase) throw new Error("the database is in use already");
  shared.qoldauDatabase = connect(milliseconds);
}

/** The only door to the database. Connects on first use. */
export const db: PrismaClient = lazy(() => connection().client);

type Argument = string | number | (string | null)[];

/**
 * One statement that answers with one text, past Prisma's engine: on the same connections, failing with the errors of the same
 * driver. For the few that are large or asked thousands of times, of which the engine leaves copies that only a full
 * collection of garbage finds (docs/decisions/031-statements-past-the-engine.md). null where there is no row.
 */
export async function queryText(sql: string, ...args: Argument[]): Promise<string | null> {
  const driver = await connection().driver;
  const argTypes = args.map(() => ({ scalarType: "unknown", arity: "scalar" }) as const);
  const { rows } = await driver.queryRaw({ sql, args, argTypes });
  return (rows[0]?.[0] ?? null) as string | null;
}

/** Prepared statement does not exist; exists already (SQLSTATE). */
const PREPARED_ELSEWHERE = new Set(["26000", "42P05"]);

/**
 * The same, planned once on each connection: for what is asked all the time, where planning would cost as much as a few rows.
 * PgBouncer before 1.21 gives each transaction another connection, which does not know the statement or had it from somebody
 * else. Nothing has been done then, and from then on it goes without.
 */
export async function queryPrepared(sql: string, ...args: Argument[]): Promise<string | null> {
  const { names } = connection();
  if (!names.has(sql)) names.set(sql, `qoldau_${hash("sha256", sql).slice(0, 24)}`);
  try {
    return await queryText(sql, ...args);
  } catch (error) {
    if (!PREPARED_ELSEWHERE.has(driverFaultOf(error)?.originalCode ?? "")) throw error;
    names.set(sql, "");
    return queryText(sql, ...args);
  }
}

/** What the driver adapter says of a failure. `originalCode` is PostgreSQL's (SQLSTATE). */
type DriverFault = { kind: string; originalCode?: string };

/** Whichever way the statement was asked: Prisma's client keeps it aside where a raw one fails (P2010). */
export function driverFaultOf(error: unknown): DriverFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = "meta" in error ? adapterCause(error.meta) : error.cause;
  return isDriverFault(cause) ? cause : undefined;
}

function adapterCause(meta: unknown): unknown {
  if (!(meta instanceof Object) || !("driverAdapterError" in meta)) return undefined;
  return meta.driverAdapterError instanceof Error ? meta.driverAdapterError.cause : undefined;
}

function isDriverFault(cause: unknown): cause is DriverFault {
  return cause instanceof Object && "kind" in cause && typeof cause.kind === "string";
}

/** A unique constraint refused the row (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
