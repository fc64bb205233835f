import { createHash } from "node:crypto";
import { seal } from "#lib/crypto";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { inTransaction, retrying } from "#lib/transaction";
import { HOUR_MS, PART_BYTES, ROUNDS } from "./limits.ts";
import { countSigners, readSigners } from "./read-signers.ts";
import { type ExportFilter, type ExportFormat, exportFilterSchema } from "./schema.ts";
import { writeList } from "./write-list.ts";

type Order = {
  id: string;
  attempt: number;
  campaignId: string;
  format: ExportFormat;
  language: Locale;
  filter: ExportFilter;
  hours: number;
};

/**
 * Writes a list into sealed parts, with its progress. Whoever leaves the list meanwhile makes it begin anew, so that what
 * is ready holds nobody who is not in it any more. A run that was cut off is simply run again.
 */
export async function prepareExport(id: string, onPart: () => Promise<void> = async () => {}): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = await begin(id);
    if (!order || (await write(order, onPart))) return;
  }
  await db.export.updateMany({
    where: { id, finishedAt: null, staleAt: { not: null } },
    data: { failedAt: new Date() },
  });
}

/** For the last attempt of a job: nobody waits for what will not come. */
export async function giveUpExport(id: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.export.updateMany({ where: { id, finishedAt: null }, data: { failedAt: new Date() } });
    await tx.exportPart.deleteMany({ where: { exportId: id, export: { failedAt: { not: null } } } });
  });
}

/** Takes the order over from whoever was at it. null where nothing is to be done: ready, given up, run out or deleted. */
async function begin(id: string): Promise<Order | null> {
  return inTransaction(async (tx) => {
    const { count } = await tx.export.updateMany({
      where: { id, finishedAt: null, failedAt: null, expiresAt: { gt: new Date() } },
      data: { attempt: { increment: 1 }, done: 0, staleAt: null },
    });
    if (count === 0) return null;
    await tx.exportPart.deleteMany({ where: { exportId: id } });
    const row = await tx.export.findUniqueOrThrow({
      where: { id },
      select: { attempt: true, campaignId: true, format: true, language: true, filter: true, hours: true },
    });
    const filter = exportFilterSchema.parse(row.filter);
    const counted = await countSigners(row.campaignId, filter);
    await tx.export.update({ where: { id }, data: { counted } });
    return { ...row, id, filter, format: row.format as ExportFormat };
  });
}

/** False when the list went stale, or somebody else has begun it. */
async function write(order: Order, onPart: () => Promise<void>): Promise<boolean> {
  const { campaignId, filter, format, language } = order;
  const sum = createHash("sha256");
  let [waiting, size, number, done]: [Buffer, number, number, number] = [Buffer.alloc(0), 0, 0, 0];
  for await (const { bytes, rows } of writeList(format, readSigners(campaignId, filter), language)) {
    sum.update(bytes);
    size += bytes.length;
    done += rows;
    waiting = Buffer.concat([waiting, bytes]);
    for (; waiting.length >= PART_BYTES; waiting = waiting.subarray(PART_BYTES), number += 1) {
      if (!(await store(order, number, waiting.subarray(0, PART_BYTES), done))) return false;
      await onPart();
    }
  }
  if (waiting.length > 0 && !(await store(order, number, waiting, done))) return false;
  return finish(order, { size, sha256: sum.digest(), done });
}

/**
 * One statement, so one round trip and one commit. It holds the order's row until it ends, so that a part is never left behind
 * by a list that goes stale. False when it has, or somebody else has begun it.
 */
async function store(order: Order, number: number, bytes: Uint8Array, done: number): Promise<boolean> {
  const { id, attempt } = order;
  const content = seal(bytes, `export_parts.content:${id}:${number}`);
  const stored = await retrying(
    () => db.$executeRaw`
      with current as (
        update exports set done = ${done}
        where id = ${id}::uuid and attempt = ${attempt} and stale_at is null and finished_at is null and failed_at is null
        returning id
      )
      insert into export_parts (export_id, number, content) select id, ${number}, ${content} from current
      on conflict (export_id, number) do update set content = excluded.content`,
  );
  return stored === 1;
}

type Whole = { size: number; sha256: Buffer<ArrayBuffer>; done: number };

async function finish({ id, attempt, hours }: Order, whole: Whole): Promise<boolean> {
  const now = new Date();
  const expiresAt = new Date(now.getTime() + hours * HOUR_MS);
  const { count } = await db.export.updateMany({
    where: { id, attempt, staleAt: null, finishedAt: null, failedAt: null },
    data: { ...whole, finishedAt: now, expiresAt },
  });
  return count === 1;
}
