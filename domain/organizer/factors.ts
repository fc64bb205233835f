import { type Database, db, type Role } from "#lib/db";
import { isTryOut } from "#lib/env";
import { countRecoveryCodes } from "./recovery-codes.ts";
import type { FactorView } from "./schema.ts";

/** Whoever can change a campaign or let others in has a second factor, where it is for real. */
const rolesThatNeedOne: readonly Role[] = ["OWNER", "ORGANIZER"];

export function needsFactor(roles: readonly Role[]): boolean {
  return !isTryOut() && roles.some((role) => rolesThatNeedOne.includes(role));
}

export async function hasFactor(database: Database, userId: string): Promise<boolean> {
  return (await countFactors(database, userId)) > 0;
}

/** Apps and keys that are set up. */
export async function countFactors(database: Database, userId: string): Promise<number> {
  const apps = await database.organizerTwoFactor.count({ where: { userId, confirmedAt: { not: null } } });
  return apps + (await database.organizerPasskey.count({ where: { userId } }));
}

/** What the account's page shows. */
export async function getFactors(organizerId: string): Promise<FactorView> {
  const [codes, passkeys, recoveryLeft] = await Promise.all([
    db.organizerTwoFactor.count({ where: { userId: organizerId, confirmedAt: { not: null } } }),
    db.organizerPasskey.findMany({
      where: { userId: organizerId },
      select: { id: true, name: true, createdAt: true, lastUsedOn: true },
      orderBy: { createdAt: "asc" },
    }),
    countRecoveryCodes(db, organizerId),
  ]);
  return { codes: codes > 0, passkeys, recoveryLeft };
}
