import type { Database } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { filterOf, getInvalidationLocked, stateOf } from "./invalidations.ts";
import { MATCHING, valuesOf } from "./signature-filter.ts";

/** Rows of one transaction: signers who confirm or withdraw meanwhile wait no longer than for these. */
const BATCH = 500;

/**
 * Takes out what was counted, in batches, each with its progress. Signatures that were confirmed after the counting are
 * not in it. A run that is cut off is simply run again; one that is being undone stops.
 */
export async function runInvalidation(id: string, batch = BATCH): Promise<void> {
  while (await inTransaction((tx) => takeOut(tx, id, batch)));
}

async function takeOut(tx: Database, id: string, batch: number): Promise<boolean> {
  const row = await getInvalidationLocked(tx, id);
  if (stateOf(row) !== "running") return false;
  const taken = await tx.$executeRawUnsafe(
    `update signatures set invalidated_at = now(), invalidation_id = $10::uuid where id in (
       select id from signatures where ${MATCHING} and confirmed_at <= $9::timestamptz
       order by id limit ${batch} for update)`,
    ...valuesOf(row.campaignId, filterOf(row)),
    row.createdAt,
    id,
  );
  const data = taken > 0 ? { done: { increment: taken } } : { finishedAt: new Date() };
  await tx.invalidation.update({ where: { id }, data });
  return taken > 0;
}

/** Brings back what was taken out. Who withdrew meanwhile stays withdrawn, who was erased stays so: neither is counted. */
export async function undoInvalidationRun(id: string, batch = BATCH): Promise<void> {
  while (await inTransaction((tx) => bringBack(tx, id, batch)));
}

async function bringBack(tx: Database, id: string, batch: number): Promise<boolean> {
  const row = await getInvalidationLocked(tx, id);
  if (stateOf(row) !== "undoing") return false;
  const [{ freed, restored } = { freed: 0, restored: 0 }] = await tx.$queryRawUnsafe<
    { freed: number; restored: number }[]
  >(
    `with freed as (
       update signatures set invalidated_at = null, invalidation_id = null where id in (
         select id from signatures where invalidation_id = $1::uuid order by id limit ${batch} for update)
       returning confirmed_at is not null and withdrawn_at is null as counts)
     select count(*)::int as freed, count(*) filter (where counts)::int as restored from freed`,
    id,
  );
  const data = freed > 0 ? { restored: { increment: restored } } : { undoneAt: new Date() };
  await tx.invalidation.update({ where: { id }, data });
  return freed > 0;
}
