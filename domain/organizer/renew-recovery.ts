import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { Actor } from "./authority.ts";
import { refuseWrongPassword } from "./confirm-password.ts";
import { hasFactor } from "./factors.ts";
import { renewRecoveryCodes } from "./recovery-codes.ts";
import { reportAccountChange } from "./report-account-change.ts";

type Renewal = { actor: Actor; current: string; locale: Locale };

/** Makes new recovery codes, shown this once; the old ones work no more. */
export async function renewRecovery({ actor, current, locale }: Renewal) {
  const refused = await refuseWrongPassword(actor, current);
  if (refused) return refused;
  const { organizerId } = actor;
  return db.$transaction(async (tx) => {
    if (!(await hasFactor(tx, organizerId))) return { ok: false, reason: "no-factor" } as const;
    await reportAccountChange(tx, { organizerId, event: "recovery-renewed", locale });
    return { ok: true, recoveryCodes: await renewRecoveryCodes(tx, organizerId) } as const;
  });
}
