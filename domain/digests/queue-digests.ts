import { randomUUID } from "node:crypto";
import { type Database, db, type Prisma } from "#lib/db";
import { enqueueBulk } from "#lib/jobs";
import { inTransaction } from "#lib/transaction";
import { lastDays } from "./digest-days.ts";

const select = {
  id: true,
  organisationId: true,
  campaignId: true,
  emailIndex: true,
  locale: true,
  period: true,
  campaign: { select: { statisticsProgress: { select: { through: true } } } },
} satisfies Prisma.DigestReaderSelect;
type Reader = Prisma.DigestReaderGetPayload<{ select: typeof select }>;

/**
 * Writes the mails of periods that have ended and are counted, each once for each reader, however often and by however
 * many it is run. After a long pause only the last period is sent: older ones are in its sums. Answers how many it wrote.
 */
export async function queueDigests(): Promise<number> {
  const readers = await db.digestReader.findMany({
    where: { confirmedAt: { not: null }, campaign: { state: { in: ["ACTIVE", "PAUSED"] } } },
    select,
  });
  let queued = 0;
  for (const reader of readers) {
    const through = reader.campaign.statisticsProgress?.through;
    if (!through) continue;
    const { from } = lastDays(reader.period, through);
    if (await inTransaction((database) => queueDigest(database, reader, from))) queued += 1;
  }
  return queued;
}

/** The reader's row is moved on with the mail: of two who try, one finds it moved. */
async function queueDigest(database: Database, reader: Reader, from: Date): Promise<boolean> {
  const { id: digestReaderId, organisationId, campaignId, emailIndex, locale } = reader;
  const { count } = await database.digestReader.updateMany({
    where: { id: digestReaderId, mailedFrom: { lt: from } },
    data: { mailedFrom: from },
  });
  if (count === 0) return false;
  const id = randomUUID();
  await database.mail.create({
    data: {
      ...{ id, organisationId, campaignId, locale, emailIndex, digestReaderId },
      kind: "DIGEST",
      digestFrom: from,
    },
  });
  await enqueueBulk(database, [id]);
  return true;
}
