import { randomUUID } from "node:crypto";
import type { Database, Prisma } from "#lib/db";
import { enqueueBulk } from "#lib/jobs";
import { inTransaction } from "#lib/transaction";
import { audienceWhere } from "./audience.ts";
import { finishMailing } from "./finish-mailing.ts";
import { BATCH_MS, batchSize, queueBatch, WAITING_MS } from "./mailing-job.ts";
import { segmentSchema } from "./schema.ts";

const select = {
  id: true,
  organisationId: true,
  campaignId: true,
  segment: true,
  perMinute: true,
  cursor: true,
  startedAt: true,
  stoppedAt: true,
  addressedAt: true,
  finishedAt: true,
} satisfies Prisma.MailingSelect;

type Row = Prisma.MailingGetPayload<{ select: typeof select }>;

/**
 * Writes the next mails of a mailing and their jobs, moves its cursor past them and queues the batch after this one, in
 * one transaction: a worker that is killed leaves all of it or nothing, so nobody is left out and nobody is written to
 * twice. While earlier mails still wait for the mail server, only so many are added as have gone.
 */
export function sendBatch(mailingId: string, now = new Date()): Promise<void> {
  return inTransaction(async (database) => {
    await database.$queryRaw`select id from mailings where id = ${mailingId}::uuid for update`;
    const mailing = await database.mailing.findUnique({ where: { id: mailingId }, select });
    if (!mailing || mailing.stoppedAt || mailing.finishedAt) return;
    if (!mailing.addressedAt) await writeBatch(database, mailing, now);
    const state = mailing.addressedAt ? await finishMailing(database, mailingId, now) : "sending";
    if (state === "finished") return;
    const pause = state === "waiting" ? WAITING_MS : BATCH_MS;
    await queueBatch(database, mailingId, new Date(now.getTime() + pause));
  });
}

async function writeBatch(database: Database, mailing: Row, now: Date) {
  const waiting = await database.mail.count({
    where: { mailingId: mailing.id, settledAt: null, postponedTo: null },
  });
  const room = batchSize(mailing.perMinute) - waiting;
  if (room <= 0) return;
  const readers = await nextReaders(database, mailing, room);
  const mails = readers.map((reader) => mailTo(reader, mailing));
  await database.mail.createMany({ data: mails, skipDuplicates: true });
  await enqueueBulk(
    database,
    mails.map(({ id }) => id),
  );
  await database.mailing.update({
    where: { id: mailing.id },
    data: {
      cursor: readers.at(-1)?.id ?? mailing.cursor,
      ...(readers.length < room ? { addressedAt: now } : {}),
    },
  });
}

type Reader = { id: string; locale: "en" | "ru" | "kk"; emailIndex: Uint8Array<ArrayBuffer> };

/** Whoever confirmed after the start has not missed anything: the page shows it. */
function nextReaders(database: Database, { campaignId, cursor, startedAt, ...mailing }: Row, room: number) {
  const segment = segmentSchema.parse(mailing.segment);
  return database.signature.findMany({
    where: {
      ...audienceWhere(campaignId, segment),
      confirmedAt: { lte: startedAt },
      ...(cursor ? { id: { gt: cursor } } : {}),
    },
    select: { id: true, locale: true, emailIndex: true },
    orderBy: { id: "asc" },
    take: room,
  });
}

function mailTo({ id, locale, emailIndex }: Reader, { id: mailingId, organisationId, campaignId }: Row) {
  return {
    id: randomUUID(),
    organisationId,
    kind: "CAMPAIGN_UPDATE" as const,
    locale,
    emailIndex,
    campaignId,
    signatureId: id,
    mailingId,
  };
}
