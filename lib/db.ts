import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { type Prisma, PrismaClient } from "#generated/prisma/client";
import { env } from "#lib/env";
import { lazy } from "#lib/lazy";
import { OrderlyClient } from "#lib/orderly-client";

export type { Prisma } from "#generated/prisma/client";
export * from "#generated/prisma/enums";

/** What a command runs its statements on: the client itself or an open transaction. */
export type Database = Prisma.TransactionClient;

type Connection = { client: PrismaClient; driver: ReturnType<PrismaPg["connect"]> };

// Next bundles its own copy of this file; both copies must share one pool in the web process.
const shared = globalThis as typeof globalThis & { qoldauDatabase?: Connection };

function connect(): Connection {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    Client: OrderlyClient,
  });
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  const transactionOptions = { maxWait: 5_000, timeout: 10_000 };
  return { client: new PrismaClient({ adapter, transactionOptions }), driver: adapter.connect() };
}

function connection(): Connection {
  shared.qoldauDatabase ??= connect();
  return shared.qoldauDatabase;
}

/** The only door to the database. Connects on first use. */
export const db: PrismaClient = lazy(() => connection().client);

/**
 * One statement that answers with one text, past Prisma's engine: on the same connections, failing with the errors of the same
 * driver. For the few that are large or asked thousands of times, of which the engine leaves copies that only a full
 * collection of garbage finds (docs/decisions/031-statements-past-the-engine.md). null where there is no row.
 */
export async function queryText(
  sql: string,
  ...args: (string | number | string[])[]
): Promise<string | null> {
  const driver = await connection().driver;
  const argTypes = args.map(() => ({ scalarType: "unknown", arity: "scalar" }) as const);
  const { rows } = await driver.queryRaw({ sql, args, argTypes });
  return (rows[0]?.[0] ?? null) as string | null;
}

/** A unique constraint refused the row (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
