import { hashPassword } from "better-auth/crypto";
import { openOrganizerEmail } from "#lib/auth";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { refuseObviousPassword } from "./check-password.ts";
import { rememberDevice } from "./known-device.ts";
import { findKept } from "./one-time.ts";
import { passwordResetKey } from "./password-reset-key.ts";
import { reportAccountChange } from "./report-account-change.ts";
import type { PasswordReset } from "./schema.ts";
import { storePassword } from "./set-password.ts";

/** Whether a link of a mail still opens. */
export async function isResetOpen(token: string): Promise<boolean> {
  const where = { identifier: passwordResetKey(token), expiresAt: { gt: new Date() } };
  return (await db.organizerVerification.count({ where })) > 0;
}

type Reset = PasswordReset & { token: string; locale: Locale };

/**
 * Uses a link up: sets the password, ends every session, and no other link of the account opens any more. The browser
 * that did it may sign in however many strangers are guessing.
 */
export async function resetPassword({ token, password, locale }: Reset) {
  const organizerId = await findKept(passwordResetKey(token));
  if (!organizerId) return { ok: false, reason: "link-expired" } as const;
  const obvious = await refuseObviousPassword(organizerId, password);
  if (obvious) return obvious;
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const where = { identifier: passwordResetKey(token), expiresAt: { gt: new Date() } };
    const link = await tx.organizerVerification.findFirst({ where, select: { id: true, value: true } });
    const { count } = await tx.organizerVerification.deleteMany({ where: { id: link?.id ?? "" } });
    if (!link || count === 0) return { ok: false, reason: "link-expired" } as const;
    await tx.organizerVerification.deleteMany({
      where: { value: link.value, identifier: { startsWith: "password-reset:" } },
    });
    await storePassword(tx, { organizerId: link.value, passwordHash });
    await reportAccountChange(tx, { organizerId: link.value, event: "password-changed", locale });
    const { emailSealed } = await tx.organizer.findUniqueOrThrow({
      where: { id: link.value },
      select: { emailSealed: true },
    });
    const email = emailSealed ? openOrganizerEmail(link.value, emailSealed) : "";
    return { ok: true, setCookies: [rememberDevice(email)] } as const;
  });
}
