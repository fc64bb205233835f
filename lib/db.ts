import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "#generated/prisma/client";
import { env } from "#lib/env";
import { lazy } from "#lib/lazy";
import { OrderlyClient } from "#lib/orderly-client";

export type { Prisma } from "#generated/prisma/client";
export * from "#generated/prisma/enums";

/** What a command runs its statements on: the client itself or an open transaction. */
export type Database = Prisma.TransactionClient;

// Next bundles its own copy of this file; both copies must share one pool in the web process.
const shared = globalThis as typeof globalThis & { qoldauDatabase?: PrismaClient };

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    Client: OrderlyClient,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 10_000 } });
}

/** The only door to the database. Connects on first use. */
export const db: PrismaClient = lazy(() => {
  shared.qoldauDatabase ??= connect();
  return shared.qoldauDatabase;
});

/** A unique constraint refused the row (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
