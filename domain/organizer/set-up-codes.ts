import { randomUUID } from "node:crypto";
import { open, seal } from "#lib/crypto";
import { type Database, db } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { Actor } from "./authority.ts";
import { refuseWrongPassword } from "./confirm-password.ts";
import { countFactors, hasFactor, needsFactor } from "./factors.ts";
import { renewRecoveryCodes } from "./recovery-codes.ts";
import { reportAccountChange } from "./report-account-change.ts";
import { revokeSessionsBut } from "./revoke-session.ts";
import { findStep, makeSecret, setUpUri, toBase32 } from "./totp.ts";

/** How long a secret may be shown before its first code has to be entered. */
const SET_UP_MS = 30 * 60_000;
const APP_NAME = "Qoldau";

/** Makes the secret of an app that is to show codes. One that is in use stays so until the new one's first code is entered. */
export async function beginCodes({ actor, current }: { actor: Actor; current: string }) {
  const refused = await refuseWrongPassword(actor, current);
  if (refused) return refused;
  const id = randomUUID();
  const secret = seal(makeSecret().toString("base64"), `organizer_two_factors.secret:${id}`);
  await db.$transaction(async (tx) => {
    await tx.organizerTwoFactor.deleteMany({ where: { userId: actor.organizerId, confirmedAt: null } });
    await tx.organizerTwoFactor.create({ data: { id, userId: actor.organizerId, secret } });
  });
  return { ok: true } as const;
}

/** What the app is to be told, as text and as an address for a picture; null when nothing is being set up. */
export async function findCodesSetUp({ organizerId, email }: Actor) {
  const app = await findUnconfirmed(db, organizerId);
  if (!app) return null;
  const secret = openSecret(app);
  return { secret: toBase32(secret), uri: setUpUri(secret, APP_NAME, email) };
}

/** The first right code turns the app on. Whoever had no second factor gets recovery codes with it, shown this once. */
export async function confirmCodes({ actor, code, locale }: { actor: Actor; code: string; locale: Locale }) {
  const { organizerId, sessionId } = actor;
  return db.$transaction(async (tx) => {
    const app = await findUnconfirmed(tx, organizerId);
    if (!app) return { ok: false, reason: "set-up-over" } as const;
    const step = findStep(openSecret(app), code, new Date(), 0);
    if (step === null) return { ok: false, reason: "code-wrong", field: "code" } as const;
    const first = !(await hasFactor(tx, organizerId));
    await tx.organizerTwoFactor.deleteMany({ where: { userId: organizerId, id: { not: app.id } } });
    await tx.organizerTwoFactor.update({
      where: { id: app.id },
      data: { confirmedAt: new Date(), lastStep: step },
    });
    await revokeSessionsBut(tx, organizerId, sessionId);
    await reportAccountChange(tx, { organizerId, event: "codes-added", locale });
    return { ok: true, recoveryCodes: first ? await renewRecoveryCodes(tx, organizerId) : null } as const;
  });
}

/** Takes the app off the account. Where a second factor is asked for, the last one stays. */
export async function removeCodes({
  actor,
  current,
  locale,
}: {
  actor: Actor;
  current: string;
  locale: Locale;
}) {
  const refused = await refuseWrongPassword(actor, current);
  if (refused) return refused;
  const { organizerId, sessionId } = actor;
  return db.$transaction(async (tx) => {
    await lockAccount(tx, organizerId);
    if (await isLastNeeded(tx, actor)) return { ok: false, reason: "factor-needed" } as const;
    await tx.organizerTwoFactor.deleteMany({ where: { userId: organizerId } });
    await forgetRecoveryWithoutFactor(tx, organizerId);
    await revokeSessionsBut(tx, organizerId, sessionId);
    await reportAccountChange(tx, { organizerId, event: "codes-removed", locale });
    return { ok: true } as const;
  });
}

/** True when the code is the app's of this moment and was not used before; it cannot be used again. */
export async function redeemCode(organizerId: string, code: string): Promise<boolean> {
  const app = await db.organizerTwoFactor.findFirst({
    where: { userId: organizerId, confirmedAt: { not: null } },
    select: { id: true, secret: true, lastStep: true },
  });
  const step = app && findStep(openSecret(app), code, new Date(), app.lastStep);
  if (!app || step === null) return false;
  const { count } = await db.organizerTwoFactor.updateMany({
    where: { id: app.id, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** Two who take away a factor each at once would leave none. */
export async function lockAccount(database: Database, organizerId: string): Promise<void> {
  await database.$queryRaw`select 1 from organizers where id = ${organizerId} for update`;
}

export async function isLastNeeded(
  database: Database,
  { organizerId, memberships }: Actor,
): Promise<boolean> {
  const needed = needsFactor(memberships.map(({ role }) => role));
  return needed && (await countFactors(database, organizerId)) === 1;
}

export async function forgetRecoveryWithoutFactor(database: Database, userId: string): Promise<void> {
  if (!(await hasFactor(database, userId)))
    await database.organizerRecovery.deleteMany({ where: { userId } });
}

function findUnconfirmed(database: Database, userId: string) {
  return database.organizerTwoFactor.findFirst({
    where: { userId, confirmedAt: null, createdAt: { gt: new Date(Date.now() - SET_UP_MS) } },
    select: { id: true, secret: true },
  });
}

function openSecret({ id, secret }: { id: string; secret: Uint8Array }): Buffer {
  return Buffer.from(open(secret, `organizer_two_factors.secret:${id}`), "base64");
}
