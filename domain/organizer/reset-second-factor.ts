import { db } from "#lib/db";
import { reportAccountChange } from "./report-account-change.ts";

/**
 * For whoever has lost phone, keys and recovery codes, by the operator, who has made sure who is asking. Ends every
 * session. False when there was nothing to take away.
 */
export async function resetSecondFactor(organizerId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const where = { userId: organizerId };
    const apps = await tx.organizerTwoFactor.deleteMany({ where });
    const keys = await tx.organizerPasskey.deleteMany({ where });
    await tx.organizerRecovery.deleteMany({ where });
    if (apps.count + keys.count === 0) return false;
    await tx.organizerSession.deleteMany({ where });
    await reportAccountChange(tx, { organizerId, event: "factor-reset", byOperator: true });
    return true;
  });
}
