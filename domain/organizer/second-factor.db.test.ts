import { beforeEach, expect, test } from "vitest";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { makeAuthenticator } from "#testing/authenticator";
import { type Actor, claimOrganisation, findActor, organisationsWhere } from "./authority.ts";
import { ensureOrganizer } from "./ensure-organizer.ts";
import { getFactors } from "./factors.ts";
import { addPasskey, beginPasskey, removePasskey } from "./passkeys.ts";
import { renewRecovery } from "./renew-recovery.ts";
import { resetSecondFactor } from "./reset-second-factor.ts";
import { revokeOtherSessions } from "./revoke-session.ts";
import { findSecondStep, finishSignIn, type SecondFactorProof } from "./second-step.ts";
import { beginCodes, confirmCodes, findCodesSetUp, removeCodes } from "./set-up-codes.ts";
import { signIn } from "./sign-in.ts";
import { codeAt, stepOf } from "./totp.ts";

const password = "a long enough password";
const locale = "en";
let email = "";
let actor: Actor;

beforeEach(async () => {
  await db.$executeRaw`delete from rate_limits`;
  await db.organisation.createMany({
    data: [{ slug: "foundation", name: "Foundation" }],
    skipDuplicates: true,
  });
  email = `${crypto.randomUUID()}@example.org`;
  await ensureOrganizer({ email, password, organisationSlug: "foundation" });
  actor = await actorOf(await cookiesOf(email));
});

async function cookiesOf(address: string): Promise<string> {
  const result = await signIn({ email: address, password, source: address });
  if (!result.ok) throw new Error(result.reason);
  return jar(result.setCookies);
}

const jar = (setCookies: string[]) => setCookies.map((line) => line.split(";")[0]).join("; ");

async function actorOf(cookie: string): Promise<Actor> {
  const found = await findActor(cookie);
  if (!found) throw new Error("nobody signed in");
  return found;
}

/** Sets up an app as a person does; its secret, the step that was used and the recovery codes. */
async function setUpCodes(of = actor) {
  expect(await beginCodes({ actor: of, current: password })).toEqual({ ok: true });
  const setUp = await findCodesSetUp(of);
  const secret = fromBase32(setUp?.secret ?? "");
  const step = stepOf(new Date());
  const confirmed = await confirmCodes({ actor: of, code: codeAt(secret, step), locale });
  if (!confirmed.ok) throw new Error(confirmed.reason);
  return { secret, step, recoveryCodes: confirmed.recoveryCodes ?? [] };
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"),
  );
  return Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

async function secondStep(proof: SecondFactorProof, cookie?: string) {
  return finishSignIn({ cookie: cookie ?? (await cookiesOf(email)), proof, locale });
}

test("with an app the password alone opens nothing, and each code opens it once", async () => {
  const { secret, step } = await setUpCodes();
  const cookie = await cookiesOf(email);
  expect(await findActor(cookie)).toBeNull();
  expect(await findSecondStep(cookie)).toEqual({ codes: true, recovery: true, question: null });
  const used = { kind: "code", code: codeAt(secret, step) } as const;
  expect(await secondStep(used, cookie)).toEqual({ ok: false, reason: "code-wrong" });
  const next = { kind: "code", code: codeAt(secret, step + 1) } as const;
  const entered = await secondStep(next, cookie);
  expect((await actorOf(entered.ok ? jar(entered.setCookies) : "")).email).toBe(email);
  expect(await secondStep(next, cookie)).toEqual({ ok: false, reason: "step-over" });
  expect(await secondStep(next)).toEqual({ ok: false, reason: "code-wrong" });
});

test("of two who send one code at once, one comes in", async () => {
  const { secret, step } = await setUpCodes();
  const proof = { kind: "code", code: codeAt(secret, step + 1) } as const;
  const cookies = [await cookiesOf(email), await cookiesOf(email)];
  const results = await Promise.all(cookies.map((cookie) => secondStep(proof, cookie)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("guessing codes is stopped across sign-ins, not for a browser that has signed in before", async () => {
  const { secret, step } = await setUpCodes();
  const known = await secondStep({ kind: "code", code: codeAt(secret, step + 1) });
  const device = known.ok ? jar(known.setCookies).replace(/organizer-step=[^;]*;? ?/, "") : "";
  const reasons: string[] = [];
  for (let guess = 0; guess < 7; guess++) {
    const result = await secondStep({ kind: "code", code: "000000" });
    reasons.push(result.ok ? "in" : result.reason);
  }
  expect(reasons).toEqual([...Array(5).fill("code-wrong"), ...Array(2).fill("too-many-attempts")]);
  const cookie = `${device}; ${await cookiesOf(email)}`;
  expect(await secondStep({ kind: "code", code: "000000" }, cookie)).toEqual({
    ok: false,
    reason: "code-wrong",
  });
  const days = await db.organizerSignIn.findMany({ where: { userId: actor.organizerId } });
  expect(days.find(({ kind }) => kind === "second-refused")?.times).toBe(6);
});

test("each recovery code opens once, however it is typed, and its owner is told", async () => {
  const { recoveryCodes } = await setUpCodes();
  expect(new Set(recoveryCodes).size).toBe(10);
  const [first = "", second = ""] = recoveryCodes;
  const typed = { kind: "recovery", recovery: first.toLowerCase().replaceAll("-", " ") } as const;
  expect(await secondStep(typed)).toMatchObject({ ok: true });
  expect(await secondStep(typed)).toEqual({ ok: false, reason: "recovery-wrong" });
  const cookies = [await cookiesOf(email), await cookiesOf(email)];
  const race = await Promise.all(
    cookies.map((one) => secondStep({ kind: "recovery", recovery: second }, one)),
  );
  expect(race.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await getFactors(actor.organizerId)).recoveryLeft).toBe(8);
  const events = await db.mail.findMany({
    where: { organizerId: actor.organizerId },
    select: { accountEvent: true },
    orderBy: { createdAt: "asc" },
  });
  expect(events.map(({ accountEvent }) => accountEvent)).toEqual([
    "codes-added",
    "recovery-used",
    "recovery-used",
  ]);
  const rows = JSON.stringify([await db.organizerRecovery.findMany(), await db.auditEntry.findMany()]);
  for (const code of recoveryCodes) expect(rows).not.toContain(code);
});

test("a passkey opens the account by its signature, once for each question", async () => {
  const authenticator = makeAuthenticator();
  const begun = await beginPasskey({ actor, current: password, name: "phone" });
  const { challenge } = (begun.ok ? begun.question.options : {}) as { challenge: string };
  const ceremony = { challenge, origin: env().APP_URL, rpId: new URL(env().APP_URL).hostname };
  const added = { actor, name: "phone", credential: authenticator.register(ceremony), locale } as const;
  expect(
    await addPasskey({ ...added, credential: authenticator.register({ ...ceremony, challenge: "x" }) }),
  ).toEqual({
    ok: false,
    reason: "passkey-refused",
  });
  expect(await addPasskey(added)).toMatchObject({ ok: false }); // the question is used up by the first answer
  const again = await beginPasskey({ actor, current: password, name: "phone" });
  const renewed = { ...ceremony, ...((again.ok ? again.question.options : {}) as { challenge: string }) };
  const done = await addPasskey({ ...added, credential: authenticator.register(renewed) });
  expect(done).toMatchObject({ ok: true });
  const written = { action: "account.passkey-added", organizerId: actor.organizerId };
  expect(await db.auditEntry.count({ where: written })).toBe(1);
  const cookie = await cookiesOf(email);
  const asked = await findSecondStep(cookie);
  const question = { ...ceremony, challenge: String(asked?.question?.options.challenge) };
  const stranger = { kind: "passkey", credential: makeAuthenticator().answer(question) } as const;
  expect(await secondStep(stranger, cookie)).toEqual({ ok: false, reason: "passkey-refused" });
  const next = await findSecondStep(cookie);
  const fresh = { ...ceremony, challenge: String(next?.question?.options.challenge) };
  expect(fresh.challenge).not.toBe(question.challenge);
  expect(
    await secondStep({ kind: "passkey", credential: authenticator.answer(fresh) }, cookie),
  ).toMatchObject({
    ok: true,
  });
});

test("a session that is only held opens no way to stay: the password is asked for again, and guessing it stops", async () => {
  const wrong = { actor, current: "wrong", locale } as const;
  expect(await beginCodes(wrong)).toMatchObject({ reason: "password-wrong", field: "current" });
  expect(await beginPasskey({ ...wrong, name: "x" })).toMatchObject({ reason: "password-wrong" });
  expect(await removeCodes(wrong)).toMatchObject({ reason: "password-wrong" });
  expect(await renewRecovery(wrong)).toMatchObject({ reason: "password-wrong" });
  expect(await revokeOtherSessions(wrong)).toMatchObject({ reason: "password-wrong" });
  expect(await beginCodes({ ...wrong, current: password })).toMatchObject({
    reason: "too-many-attempts",
    status: 429,
  });
});

test("a role that needs a second factor is granted nothing without one, and keeps the last one", async () => {
  expect(actor.mustAddFactor).toBe(true);
  expect(() => claimOrganisation(actor, "foundation", "offices.view")).toThrow("forbidden");
  expect(organisationsWhere(actor, "statistics.read")).toEqual([]);
  await setUpCodes();
  const [session] = await db.organizerSession.findMany({ where: { userId: actor.organizerId } });
  expect(session?.id).toBe(actor.sessionId);
  expect(await removeCodes({ actor, current: password, locale })).toEqual({
    ok: false,
    reason: "factor-needed",
  });
});

test("a change of the factor ends the other sessions, and the last one may go where none is needed", async () => {
  await db.membership.updateMany({ where: { organizerId: actor.organizerId }, data: { role: "ANALYST" } });
  actor = await actorOf(await cookiesOf(email));
  expect(actor.mustAddFactor).toBe(false);
  const other = await cookiesOf(email);
  await setUpCodes();
  expect(await findActor(other)).toBeNull();
  expect(await db.organizerSession.count({ where: { userId: actor.organizerId } })).toBe(1);
  expect(await removeCodes({ actor, current: password, locale })).toEqual({ ok: true });
  expect(await getFactors(actor.organizerId)).toEqual({ codes: false, passkeys: [], recoveryLeft: 0 });
  expect(await signIn({ email, password, source: "a" })).toMatchObject({ next: "desk" });
});

test("an app that is being set up changes nothing until its first code", async () => {
  const { secret, step } = await setUpCodes();
  expect(await beginCodes({ actor, current: password })).toEqual({ ok: true });
  expect(await confirmCodes({ actor, code: "000000", locale })).toMatchObject({ reason: "code-wrong" });
  expect(await secondStep({ kind: "code", code: codeAt(secret, step + 1) })).toMatchObject({ ok: true });
});

test("the operator takes a lost factor off", async () => {
  await setUpCodes();
  expect(await resetSecondFactor(actor.organizerId)).toBe(true);
  expect(await resetSecondFactor(actor.organizerId)).toBe(false);
  expect(await db.organizerSession.count({ where: { userId: actor.organizerId } })).toBe(0);
  expect(await signIn({ email, password, source: "a" })).toMatchObject({ next: "desk" });
});

test("nothing of another's can be removed", async () => {
  const authenticator = makeAuthenticator();
  const begun = await beginPasskey({ actor, current: password, name: "phone" });
  const { challenge } = (begun.ok ? begun.question.options : {}) as { challenge: string };
  const ceremony = { challenge, origin: env().APP_URL, rpId: new URL(env().APP_URL).hostname };
  await addPasskey({ actor, name: "phone", credential: authenticator.register(ceremony), locale });
  const [key] = (await getFactors(actor.organizerId)).passkeys;
  const stranger = `${crypto.randomUUID()}@example.org`;
  await ensureOrganizer({ email: stranger, password, organisationSlug: "foundation" });
  const other = await actorOf(await cookiesOf(stranger));
  await removePasskey({ actor: other, id: key?.id ?? "", current: password, locale });
  expect((await getFactors(actor.organizerId)).passkeys).toHaveLength(1);
});
