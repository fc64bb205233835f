import { hashPassword } from "better-auth/crypto";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { Actor } from "./authority.ts";
import { refuseObviousPassword } from "./check-password.ts";
import { refuseWrongPassword } from "./confirm-password.ts";
import { reportAccountChange } from "./report-account-change.ts";
import type { OwnPasswordChange } from "./schema.ts";
import { storePassword } from "./set-password.ts";

type Change = OwnPasswordChange & { actor: Actor; locale: Locale };

/** Every other session of the account ends. */
export async function changeOwnPassword({ actor, current, password, locale }: Change) {
  const refused = await refuseWrongPassword(actor, current);
  if (refused) return refused;
  const { organizerId, sessionId } = actor;
  const obvious = await refuseObviousPassword(organizerId, password);
  if (obvious) return obvious;
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    await storePassword(tx, { organizerId, passwordHash, keepSession: sessionId });
    await reportAccountChange(tx, { organizerId, event: "password-changed", locale });
  });
  return { ok: true } as const;
}
