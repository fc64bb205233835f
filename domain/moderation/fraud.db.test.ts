import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { type Authority, claimCampaign, type OwnedCampaignId } from "#domain/organizer/authority";
import { confirmSignature } from "#domain/signatures/confirm-signature";
import { domainHash } from "#domain/signatures/domain-hash";
import { findPersonBySignature } from "#domain/signatures/person";
import { signPetition } from "#domain/signatures/sign-petition";
import { withdrawSignature } from "#domain/signatures/withdraw-signature";
import { linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { eraseNow, purgeAfter } from "#testing/forget";
import { makeCampaign } from "#testing/make-campaign";
import { makeSignature } from "#testing/make-mail";
import { makeMember } from "#testing/make-member";
import { countInvalidation } from "./count-invalidation.ts";
import { countMatching, lookCloser, readBursts } from "./fraud.ts";
import { findInvalidation } from "./invalidations.ts";
import { runInvalidation, undoInvalidationRun } from "./run-invalidation.ts";
import type { SignatureFilter } from "./schema.ts";
import { startInvalidation } from "./start-invalidation.ts";
import { undoInvalidation } from "./undo-invalidation.ts";

const HOUR_MS = 3_600_000;
const thisHour = new Date(Math.floor(Date.now() / HOUR_MS) * HOUR_MS);
const hoursAgo = (hours: number) => new Date(thisHour.getTime() - hours * HOUR_MS);
const minutesInto = (hour: Date, minutes: number) => new Date(hour.getTime() + minutes * 60_000);

let campaign: Awaited<ReturnType<typeof makeCampaign>>;
let campaignId: OwnedCampaignId;
let by: Authority;
let number = 0;
const window = hoursAgo(3);
const filter: SignatureFilter = {
  ...{ from: window, to: hoursAgo(2), country: "RO" },
  ...{ language: null, source: null, display: null, domain: null },
};

beforeAll(async () => {
  const { organisationId } = await makeCampaign();
  const actor = await makeMember(organisationId, "ORGANIZER");
  campaign = await makeCampaign({ organisationId });
  ({ campaignId, by } = await claimCampaign(actor, campaign.slug, "signatures.invalidate"));
});

beforeEach(() => db.signature.deleteMany());

async function sign(count: number, country: string, confirmedAt: Date | null, domain = "example.org") {
  const made = [];
  for (let each = 0; each < count; each += 1) {
    number += 1;
    const email = `machine${number}@${domain}`;
    const more = { country, confirmedAt, domainHash: domainHash(campaign.id, email) };
    made.push(await makeSignature(campaign, email, more));
  }
  return made;
}

const confirmed = async () => (await readCounts(campaign.id)).signaturesConfirmed;
/** By the rows, whatever the counters say. */
const standing = () =>
  db.signature.count({
    where: { campaignId, confirmedAt: { not: null }, withdrawnAt: null, invalidatedAt: null },
  });

async function counted(more: Partial<SignatureFilter> = {}) {
  const outcome = await countInvalidation({
    campaignId,
    by,
    filter: { ...filter, ...more },
    reason: "burst",
  });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

async function take(id: string, batch?: number) {
  await startInvalidation({ campaignId, by, id });
  await runInvalidation(id, batch);
}

async function bringBack(id: string) {
  await undoInvalidation({ campaignId, by, id });
  await undoInvalidationRun(id);
}

test("a burst is told by its hour and by what its signatures share, and groups under ten by nothing", async () => {
  for (let hour = 24; hour > 12; hour -= 1) await sign(2, "DE", minutesInto(hoursAgo(hour), 5));
  await sign(30, "RO", minutesInto(window, 5), "machine.example");
  await sign(9, "FR", minutesInto(window, 6), "a-family.example");
  expect(await readBursts(campaignId)).toMatchObject({
    ...{ usual: 2, confirmed: 63, waiting: null },
    bursts: [{ hour: window, count: 39 }],
  });
  const { matched, groups } = await lookCloser(campaignId, { ...filter, country: null });
  expect(matched).toBe(39);
  const code = domainHash(campaign.id, "a@machine.example")?.toString("hex").slice(0, 12);
  expect(groups.find(({ kind }) => kind === "domain")).toMatchObject({
    value: code,
    count: 30,
    shareBefore: 0,
  });
  expect(groups.filter(({ kind }) => kind === "country").map(({ value }) => value)).toEqual(["RO"]);
  expect(await lookCloser(campaignId, { ...filter, country: "FR" })).toEqual({ matched: null, groups: [] });
});

test("each part of a filter narrows, and another campaign's signatures are never in it", async () => {
  await sign(11, "RO", minutesInto(window, 5), "one.example");
  await sign(12, "RO", minutesInto(window, 50), "two.example");
  await sign(13, "RO", hoursAgo(2));
  await sign(14, "RO", null);
  const domain = domainHash(campaign.id, "x@two.example")?.toString("hex").slice(0, 12) ?? "";
  const count = (more: Partial<SignatureFilter>) => countMatching(campaignId, { ...filter, ...more });
  expect(await count({})).toBe(23);
  expect(await count({ domain })).toBe(12);
  expect(await count({ source: "." })).toBe(23);
  expect(await count({ source: "poster" })).toBe(0);
  expect(await count({ display: "FULL_NAME" })).toBe(0);
  expect(await count({ language: "ru" })).toBe(23);
  expect(await countMatching((await makeCampaign()).id, filter)).toBe(0);
  expect(
    await countInvalidation({ campaignId, by, filter: { ...filter, country: "DE" }, reason: "burst" }),
  ).toEqual({
    ok: false,
    reason: "too-few",
  });
});

test("counting changes nothing; running takes out exactly what was counted; undoing brings back exactly that", async () => {
  await sign(25, "RO", minutesInto(window, 5));
  const others = await sign(4, "DE", minutesInto(window, 5));
  const id = await counted();
  expect(await confirmed()).toBe(29);
  await sign(3, "RO", new Date(Date.now() + 1_000));
  await take(id, 10);
  expect([await confirmed(), await standing()]).toEqual([7, 7]);
  expect(await findInvalidation(campaignId, id)).toMatchObject({ state: "done", matched: 25, done: 25 });
  for (const { id: other } of others)
    expect((await db.signature.findUnique({ where: { id: other } }))?.invalidatedAt).toBeNull();
  await bringBack(id);
  expect([await confirmed(), await standing()]).toEqual([32, 32]);
  expect(await findInvalidation(campaignId, id)).toMatchObject({ state: "undone", restored: 25 });
});

test("who confirms after the counting is not in it, though the hour and the country fit", async () => {
  const [late] = await sign(12, "RO", minutesInto(window, 5));
  const id = await counted();
  await db.signature.update({ where: { id: late?.id ?? "" }, data: { confirmedAt: null } });
  const token = linkToken("confirm", late?.id ?? "");
  await confirmSignature({ token, revision: null, showFullName: false });
  await take(id);
  expect([await confirmed(), await standing()]).toEqual([1, 1]);
});

test("pressed twice it is one run and one line of the audit log, and so is the undoing", async () => {
  await sign(12, "RO", minutesInto(window, 5));
  const id = await counted();
  await Promise.all([startInvalidation({ campaignId, by, id }), startInvalidation({ campaignId, by, id })]);
  await Promise.all([runInvalidation(id, 5), runInvalidation(id, 5)]);
  expect(await findInvalidation(campaignId, id)).toMatchObject({ done: 12 });
  await Promise.all([undoInvalidation({ campaignId, by, id }), undoInvalidation({ campaignId, by, id })]);
  await Promise.all([undoInvalidationRun(id, 5), undoInvalidationRun(id, 5)]);
  expect(await findInvalidation(campaignId, id)).toMatchObject({ restored: 12 });
  const audit = (action: string) =>
    db.auditEntry.count({
      where: { action, organisationId: by.organisationId, after: { path: ["invalidation"], equals: id } },
    });
  expect(await audit("signatures.invalidated")).toBe(1);
  expect(
    await db.auditEntry.count({
      where: { action: "signatures.restored", before: { path: ["invalidation"], equals: id } },
    }),
  ).toBe(1);
});

test("undone while it runs, it stops and everything is back", async () => {
  await sign(40, "RO", minutesInto(window, 5));
  const id = await counted();
  await startInvalidation({ campaignId, by, id });
  const run = runInvalidation(id, 3);
  await undoInvalidation({ campaignId, by, id });
  await Promise.all([run, undoInvalidationRun(id, 7)]);
  const { done = -1, restored } = (await findInvalidation(campaignId, id)) ?? {};
  expect(restored).toBe(done);
  expect([await confirmed(), await standing()]).toEqual([40, 40]);
});

test("another organisation's invalidation does not exist, and one that was never run cannot be undone", async () => {
  await sign(12, "RO", minutesInto(window, 5));
  const id = await counted();
  const foreign = await makeCampaign();
  const actor = await makeMember(foreign.organisationId, "OWNER");
  const claim = await claimCampaign(actor, foreign.slug, "signatures.invalidate");
  await expect(startInvalidation({ ...claim, id })).rejects.toMatchObject({ code: "not-found" });
  await expect(undoInvalidation({ ...claim, id })).rejects.toMatchObject({ code: "not-found" });
  expect(await undoInvalidation({ campaignId, by, id })).toMatchObject({ reason: "not-run" });
});

describe("meanwhile", () => {
  test("withdrawn and erased people are not brought back, and the counter is exact after every race", async () => {
    const made = await sign(30, "RO", minutesInto(window, 5));
    const persons = await Promise.all(made.map(({ id }) => findPersonBySignature(id)));
    const leave = async (index: number) => {
      const [person, signature] = [persons[index], made[index]];
      if (!person || !signature) throw new Error("nobody");
      await withdrawSignature({ person, signatureId: signature.id });
    };
    const id = await counted();
    await startInvalidation({ campaignId, by, id });
    await Promise.all([runInvalidation(id, 4), ...[0, 1, 2, 3, 4].map(leave)]);
    expect([await confirmed(), await standing()]).toEqual([0, 0]);
    await leave(5);
    if (persons[6]) await eraseNow(persons[6]);
    await undoInvalidation({ campaignId, by, id });
    await Promise.all([undoInvalidationRun(id, 4), ...[7, 8, 9].map(leave)]);
    expect([await confirmed(), await standing()]).toEqual([20, 20]);
    const left = await db.signature.count({
      where: { campaignId, withdrawnAt: { not: null }, invalidatedAt: null },
    });
    expect(left).toBe(9);
  });

  test("the purge of domain hashes and of a closed campaign leaves the counter exact", async () => {
    await sign(20, "RO", minutesInto(window, 5));
    await sign(5, "DE", minutesInto(window, 5));
    const id = await counted();
    await take(id);
    await purgeAfter(31);
    expect(await db.signature.count({ where: { campaignId, domainHash: { not: null } } })).toBe(0);
    await db.campaign.update({ where: { id: campaignId }, data: { closedAt: new Date(0) } });
    await purgeAfter(0);
    await bringBack(id);
    expect(await confirmed()).toBe(5);
    await db.campaign.update({ where: { id: campaignId }, data: { closedAt: null } });
    await db.campaignCount.deleteMany({ where: { campaignId } });
  });

  test("whoever was taken out, withdraws and signs anew counts again: the mailbox has been proved once more", async () => {
    await sign(11, "RO", minutesInto(window, 5));
    const email = "returning@example.org";
    const again = await makeSignature(campaign, email, {
      country: "RO",
      confirmedAt: minutesInto(window, 7),
    });
    await take(await counted());
    const person = await findPersonBySignature(again.id);
    if (!person) throw new Error("nobody");
    await withdrawSignature({ person, signatureId: again.id });
    const input = { email, country: "RO", display: "anonymous", locale: "ru", consent: true } as const;
    await signPetition({ slug: campaign.slug, input });
    await confirmSignature({ token: linkToken("confirm", again.id), revision: null, showFullName: false });
    expect([await confirmed(), await standing()]).toEqual([1, 1]);
  });
});

test("what is kept of a mail domain is a hash of this campaign alone, and nothing for a large provider", async () => {
  const other = (await makeCampaign()).id;
  expect(domainHash(campaign.id, "a@small.example")).not.toEqual(domainHash(other, "b@small.example"));
  expect(domainHash(campaign.id, "a@small.example")).toEqual(domainHash(campaign.id, "b@SMALL.example"));
  expect(domainHash(campaign.id, "a@gmail.com")).toBeNull();
  const input = {
    email: "anna@small.example",
    country: "DE",
    display: "anonymous",
    locale: "en",
    consent: true,
  } as const;
  await signPetition({ slug: campaign.slug, input });
  const row = await db.signature.findFirstOrThrow({ where: { campaignId } });
  expect(Buffer.from(row.domainHash ?? [])).toEqual(domainHash(campaign.id, "x@small.example"));
  expect(Buffer.from(row.domainHash ?? []).includes("small")).toBe(false);
});
