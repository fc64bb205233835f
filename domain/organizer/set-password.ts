import { hashPassword } from "better-auth/crypto";
import { type Database, db } from "#lib/db";

type NewPassword = { organizerId: string; password: string; keepSession?: string };

/** Sets a password and ends every session of the account, whoever holds one; only `keepSession` may stay. */
export async function setPassword({ organizerId, password, keepSession }: NewPassword): Promise<void> {
  const passwordHash = await hashPassword(password);
  await db.$transaction((tx) => storePassword(tx, { organizerId, passwordHash, keepSession }));
}

/** The same in the caller's transaction, for a hash made before it: hashing takes its time on purpose. */
export async function storePassword(
  database: Database,
  {
    organizerId,
    passwordHash,
    keepSession,
  }: { organizerId: string; passwordHash: string; keepSession?: string },
): Promise<void> {
  await database.organizerAccount.updateMany({
    where: { userId: organizerId, providerId: "credential" },
    data: { password: passwordHash },
  });
  await database.organizerSession.deleteMany({
    where: { userId: organizerId, ...(keepSession ? { id: { not: keepSession } } : {}) },
  });
}
