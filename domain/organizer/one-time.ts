import { randomUUID } from "node:crypto";
import { type Database, db } from "#lib/db";

type OneTime = { identifier: string; value: string; minutes: number };

/** Keeps something for some minutes, to be taken once; what was kept under the name before is forgotten. */
export async function keepOnce(database: Database, { identifier, value, minutes }: OneTime): Promise<void> {
  await database.organizerVerification.deleteMany({ where: { identifier } });
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  await database.organizerVerification.create({ data: { id: randomUUID(), identifier, value, expiresAt } });
}

/** What is kept, and stays kept; null when there is nothing or its time is over. */
export async function findKept(identifier: string): Promise<string | null> {
  const kept = await db.organizerVerification.findFirst({
    where: { identifier, expiresAt: { gt: new Date() } },
    select: { value: true },
  });
  return kept?.value ?? null;
}

/** Takes it: of two who come at once one gets it. */
export async function takeKept(database: Database, identifier: string): Promise<string | null> {
  const rows = await database.$queryRaw<{ value: string }[]>`
    delete from organizer_verifications where identifier = ${identifier} and expires_at > now() returning value`;
  return rows[0]?.value ?? null;
}
