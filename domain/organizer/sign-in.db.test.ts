import { beforeAll, expect, test } from "vitest";
import { auth } from "#lib/auth";
import { db } from "#lib/db";
import { findActor } from "./authority.ts";
import { ensureOrganizer } from "./ensure-organizer.ts";
import { setPassword } from "./set-password.ts";
import { signIn, signOut } from "./sign-in.ts";

const email = "Owner@Example.org";
const password = "a long enough password";
let organizerId = "";

beforeAll(async () => {
  await db.organisation.create({ data: { slug: "foundation", name: "Foundation" } });
  const result = await ensureOrganizer({ email, password, organisationSlug: "foundation" });
  if (!result.ok) throw new Error("no organizer");
  organizerId = result.organizerId;
});

async function cookieOf(source: string, given = password) {
  const result = await signIn({ email, password: given, source });
  if (!result.ok) throw new Error(result.reason);
  return (result.setCookies[0] ?? "").split(";")[0] ?? "";
}

test("an organizer signs in, is known by the cookie, and signs out", async () => {
  const cookie = await cookieOf("a");
  const actor = await findActor(cookie);
  expect(actor?.email).toBe(email);
  expect(actor?.memberships).toMatchObject([{ slug: "foundation", role: "OWNER" }]);
  await signOut(cookie);
  expect(await findActor(cookie)).toBeNull();
});

test("the cookie is out of reach for scripts and other sites, and new at each sign-in", async () => {
  const result = await signIn({ email: email.toLowerCase(), password, source: "a" });
  expect(result).toMatchObject({ ok: true });
  const [cookie] = result.ok ? result.setCookies : [];
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/i);
  expect(await cookieOf("a")).not.toBe(cookie?.split(";")[0]);
});

test("neither address nor device of an organizer is readable in the database", async () => {
  const headers = new Headers({ "user-agent": "Telltale/1.0", "x-forwarded-for": "203.0.113.7" });
  await auth().api.openSession({ body: { organizerId }, headers });
  const rows = JSON.stringify([
    await db.organizer.findMany(),
    await db.organizerSession.findMany(),
  ]).toLowerCase();
  expect(rows).not.toContain("owner@example.org");
  expect(rows).not.toContain("telltale");
  expect(rows).not.toContain("203.0.113");
});

test("nobody can sign up from outside", async () => {
  const body = { name: "", email: "intruder@example.org", password };
  await expect(auth().api.signUpEmail({ body })).rejects.toThrow();
});

test("guessing is stopped, for an unknown address in the same way", async () => {
  for (const address of [email, "nobody@example.org"]) {
    const reasons: string[] = [];
    for (let guess = 0; guess < 7; guess++) {
      const result = await signIn({ email: address, password: `wrong ${guess}`, source: "guesser" });
      reasons.push(result.ok ? "in" : result.reason);
    }
    expect(reasons).toEqual([...Array(5).fill("sign-in-wrong"), ...Array(2).fill("too-many-attempts")]);
  }
  expect(await signIn({ email, password, source: "elsewhere" })).toMatchObject({ ok: true });
});

test("strangers who guess from everywhere stop strangers, not a browser that has signed in before", async () => {
  const first = await signIn({ email, password, source: "home" });
  const known = first.ok ? first.setCookies.map((line) => line.split(";")[0]).join("; ") : "";
  const guess = (n: number) => signIn({ email, password: "wrong", source: `guesser ${n}` });
  for (let n = 0; n < 31; n++) await guess(n);
  expect(await guess(32)).toMatchObject({ reason: "too-many-attempts" });
  expect(await signIn({ email, password, source: "elsewhere yet" })).toMatchObject({
    reason: "too-many-attempts",
  });
  expect(await signIn({ email, password, source: "elsewhere yet", cookie: known })).toMatchObject({
    ok: true,
  });
  const stolen = { email: "nobody@example.org", password, source: "x", cookie: known };
  for (let n = 0; n < 5; n++) await signIn({ ...stolen, password: "wrong" });
  expect(await signIn(stolen)).toMatchObject({ reason: "too-many-attempts" });
  await db.$executeRaw`delete from rate_limits`;
});

test("each guess too many doubles the wait, up to a day", async () => {
  const waits: number[] = [];
  for (let n = 0; n < 14; n++) {
    const result = await signIn({ email: "other@example.org", password: "wrong", source: "stubborn" });
    if (!result.ok && result.reason === "too-many-attempts") waits.push(result.retryAfter);
  }
  expect(waits.slice(0, 3)).toEqual([900, 1_800, 3_600]);
  expect(waits.at(-1)).toBe(86_400);
});

test("a new password ends all sessions but the one that set it", async () => {
  const [stays, goes] = [await cookieOf("b"), await cookieOf("b")];
  const keepSession = (await findActor(stays))?.sessionId;
  await setPassword({
    organizerId,
    password: "another long password",
    ...(keepSession ? { keepSession } : {}),
  });
  expect(await findActor(stays)).not.toBeNull();
  expect(await findActor(goes)).toBeNull();
  expect(await signIn({ email, password, source: "b" })).toMatchObject({ ok: false });
  expect(await cookieOf("b", "another long password")).not.toBe("");
});

test("running again changes nothing", async () => {
  const again = await ensureOrganizer({
    email,
    password: "yet another password",
    organisationSlug: "foundation",
  });
  expect(again).toMatchObject({ ok: true, created: false });
  expect(await signIn({ email, password: "yet another password", source: "c" })).toMatchObject({ ok: false });
});
