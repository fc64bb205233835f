import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { tokens } from "#domain/delivery/links";
import { hashToken } from "#lib/crypto";
import { db } from "#lib/db";
import { makeSignatureMail } from "#testing/make-mail";
import type { Incoming } from "../http.ts";
import { routes as confirming } from "./confirm.ts";
import { routes as managing } from "./manage.ts";

/** Posts a form to the route whose pattern fits. */
function post(pattern: string, params: Record<string, string>, fields: Record<string, string> = {}) {
  return ask("POST", pattern, params, fields);
}

function ask(method: string, pattern: string, params: Record<string, string>, fields = {}) {
  const route =
    [...confirming, ...managing].find((one) => one.pattern === pattern && one.method === method) ??
    expect.fail("no route");
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");
  const incoming: Incoming = {
    ...{ method: route.method, path, params, query: new URLSearchParams(), sourceKey: randomUUID() },
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: Buffer.from(new URLSearchParams(fields).toString()),
  };
  return route.handle(incoming);
}

const signatureOf = (id: string) => db.signature.findUnique({ where: { id } });
const mailsTo = (emailIndex: Uint8Array<ArrayBuffer>) => db.mail.count({ where: { emailIndex } });

async function manageTokenFor(signatureId: string) {
  const { organisationId, emailIndex } = await db.signature.findUniqueOrThrow({ where: { id: signatureId } });
  const token = randomUUID();
  const expiresAt = new Date(Date.now() + 60_000);
  await db.manageLink.create({
    data: { tokenHash: hashToken(token), organisationId, emailIndex, expiresAt },
  });
  return token;
}

test("the button counts a signature once, however often it is pressed", async () => {
  const { signatureId } = await makeSignatureMail();
  const params = { locale: "ru", token: tokens.confirmSignature(signatureId) };
  const press = () => post("/:locale/confirm/:token", params, { revision: "1" });
  const first = await press();
  expect(first).toMatchObject({ status: 303, headers: { location: expect.stringMatching(/\/thank-you$/) } });
  const confirmedAt = (await signatureOf(signatureId))?.confirmedAt;
  expect(confirmedAt).not.toBeNull();
  expect(await press()).toEqual(first);
  expect((await signatureOf(signatureId))?.confirmedAt).toEqual(confirmedAt);
});

test("the link shows what will count, and leaves to the page whatever else it has become", async () => {
  const { signatureId } = await makeSignatureMail();
  const show = (token: string) => ask("GET", "/:locale/confirm/:token", { locale: "ru", token });
  const token = tokens.confirmSignature(signatureId);
  expect(await show(token)).toMatchObject({
    render: `/ru/confirm/${token}`,
    formState: { form: "confirm-link", data: { state: "pending", country: "Польша" } },
  });
  expect((await signatureOf(signatureId))?.confirmedAt).toBeNull();
  await post("/:locale/confirm/:token", { locale: "ru", token }, { revision: "1" });
  expect(await show(token)).toMatchObject({ render: `/ru/confirm/${token}`, formState: { data: null } });
  for (const other of ["nothing", "a/b?c"]) await expect(show(other)).rejects.toThrow("not-found");
});

test("details that changed meanwhile have to be seen again", async () => {
  const { signatureId } = await makeSignatureMail();
  const params = { locale: "en", token: tokens.confirmSignature(signatureId) };
  const reply = await post("/:locale/confirm/:token", params, { revision: "7" });
  expect(reply).toMatchObject({ status: 409, formState: { errors: { "": "changed-meanwhile" } } });
  expect((await signatureOf(signatureId))?.confirmedAt).toBeNull();
});

test("a program that posts without having read the page confirms what stands", async () => {
  const { signatureId } = await makeSignatureMail();
  const params = { locale: "kk", token: tokens.confirmSignature(signatureId) };
  expect(await post("/:locale/confirm/:token", params, {})).toMatchObject({ status: 303 });
  expect((await signatureOf(signatureId))?.confirmedAt).not.toBeNull();
});

test("an unknown token is not found", async () => {
  for (const pattern of [
    "/:locale/confirm/:token",
    "/:locale/manage/:token",
    "/:locale/manage/:token/not-me",
  ]) {
    await expect(post(pattern, { locale: "en", token: "x" })).rejects.toMatchObject({ code: "not-found" });
  }
});

test("sending again answers the same for known and unknown addresses, and queues a mail for both", async () => {
  const { campaign, email } = await makeSignatureMail();
  const { slug } = await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } });
  const resend = (address: string) =>
    post("/:locale/campaigns/:slug/check-mail", { locale: "en", slug }, { email: address });
  const before = await db.mail.count();
  expect(await resend(email)).toEqual(await resend(`${randomUUID()}@example.org`));
  expect(await db.mail.count()).toBe(before + 2);
});

test("“it wasn't me” removes what waits, keeps what counts, and suppresses only if asked", async () => {
  const { signatureId } = await makeSignatureMail();
  const { emailIndex } = await db.signature.findUniqueOrThrow({ where: { id: signatureId } });
  const token = await manageTokenFor(signatureId);
  await post("/:locale/manage/:token/not-me", { locale: "kk", token });
  expect(await signatureOf(signatureId)).toBeNull();
  expect(await db.suppression.count({ where: { emailIndex } })).toBe(0);
  await post("/:locale/manage/:token/not-me", { locale: "kk", token }, { never: "on" });
  expect(await db.suppression.count({ where: { emailIndex, reason: "NOT_ME" } })).toBe(1);
});

test("nobody reaches another person's signature by its id", async () => {
  const own = await makeSignatureMail();
  const foreign = await makeSignatureMail({ campaign: own.campaign });
  const token = await manageTokenFor(own.signatureId);
  await post(
    "/:locale/manage/:token",
    { locale: "en", token },
    {
      action: "withdraw",
      signature: foreign.signatureId,
    },
  );
  expect(await signatureOf(foreign.signatureId)).not.toBeNull();
});

test("erasing asks whether one is sure, then queues one job", async () => {
  const { signatureId } = await makeSignatureMail();
  const token = await manageTokenFor(signatureId);
  const params = { locale: "en", token };
  const unsure = await post("/:locale/manage/:token", params, { action: "erase" });
  expect(unsure).toMatchObject({ status: 422, formState: { errors: { sure: "erase-not-sure" } } });
  const sure = await post("/:locale/manage/:token", params, { action: "erase", sure: "on" });
  expect(sure).toMatchObject({ status: 303, headers: { location: "/en/manage/erased" } });
  const [job] = await db.$queryRaw<{ jobs: number }[]>`
    select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'erase-person'`;
  expect(job?.jobs).toBe(1);
});

test("my data come as a file that nobody keeps", async () => {
  const { signatureId } = await makeSignatureMail();
  const { emailIndex } = await db.signature.findUniqueOrThrow({ where: { id: signatureId } });
  const token = await manageTokenFor(signatureId);
  const reply = await ask("GET", "/:locale/manage/:token/my-data.json", { locale: "en", token });
  expect(reply).toMatchObject({
    status: 200,
    headers: { "cache-control": "no-store", "content-disposition": 'attachment; filename="my-data.json"' },
  });
  const data = JSON.parse(String((reply as { body: string }).body));
  expect(data.signatures).toHaveLength(1);
  expect(data.mailsToYou).toHaveLength(await mailsTo(emailIndex));
});
