import { describe, expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { addDays } from "#lib/clock";
import { hashToken, linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { changeDisplay } from "./change-display.ts";
import { confirmSignature } from "./confirm-signature.ts";
import { findPersonByManageToken, findPersonBySignature, type Person } from "./person.ts";
import { findSignatureToConfirm, listOwnSignatures, listPublishedComments } from "./queries.ts";
import type { SignPetition } from "./schema.ts";
import { signPetition } from "./sign-petition.ts";
import { stopUpdates } from "./stop-updates.ts";
import { withdrawSignature } from "./withdraw-signature.ts";

const anna: SignPetition = {
  name: "Anna Example",
  email: "Anna@example.org",
  country: "DE",
  display: "first-name",
  locale: "en",
  consent: true,
};

async function sign(slug: string, input: Partial<SignPetition> = {}) {
  return signPetition({ slug, input: { ...anna, ...input } });
}

async function onlySignature(campaignId: string) {
  const [signature, ...others] = await db.signature.findMany({ where: { campaignId } });
  expect(others).toEqual([]);
  return signature ?? expect.fail("no signature");
}

async function signAndConfirm(campaign: { id: string; slug: string }, input: Partial<SignPetition> = {}) {
  await sign(campaign.slug, input);
  const { id, revision } = await onlySignature(campaign.id);
  await confirmSignature({ token: linkToken("confirm", id), revision, showFullName: true });
  const person = (await findPersonBySignature(id)) ?? expect.fail("nobody");
  return { id, person };
}

describe("signPetition", () => {
  test("stores a sealed row that waits, and queues the mail that asks", async () => {
    const campaign = await makeCampaign();
    expect(await sign(campaign.slug, { source: "flyer", updates: true })).toEqual({ ok: true });
    const signature = await onlySignature(campaign.id);
    expect(signature).toMatchObject({ confirmedAt: null, revision: 1, country: "DE", source: "flyer" });
    expect(Buffer.from(signature.email ?? []).includes("Anna")).toBe(false);
    expect(signature.confirmTokenHash).toEqual(new Uint8Array(hashToken(linkToken("confirm", signature.id))));
    const mails = await db.mail.findMany({ where: { signatureId: signature.id } });
    expect(mails).toMatchObject([{ kind: "SIGNATURE_REQUESTED", state: "QUEUED", locale: "en" }]);
    const jobs = await db.$queryRaw<unknown[]>`
      select 1 from graphile_worker.jobs where task_identifier = 'send-mail'`;
    expect(jobs.length).toBeGreaterThan(0);
    expect(await readCounts(campaign.id)).toMatchObject({ signaturesConfirmed: 0 });
  });

  test("makes one row of 64 simultaneous requests of one mailbox", async () => {
    const campaign = await makeCampaign();
    const spellings = ["a.b@gmail.com", "AB@gmail.com", "ab+x@googlemail.com", "a.b+y@Gmail.com"];
    const requests = Array.from({ length: 64 }, (_, n) =>
      sign(campaign.slug, { email: spellings[n % 4] ?? "" }),
    );
    expect(await Promise.all(requests)).toEqual(requests.map(() => ({ ok: true })));
    expect(await onlySignature(campaign.id)).toMatchObject({ revision: 64 });
  });

  test("gives each of many signers of one moment their own answer, row, comment and mail", async () => {
    const [open, closed, talking] = await Promise.all([
      makeCampaign(),
      makeCampaign({ state: "CLOSED" }),
      makeCampaign({ commentsOpenedAt: new Date() }),
    ]);
    const campaigns = [open, closed, talking];
    const requests = Array.from({ length: 150 }, (_, n) => {
      const campaign = campaigns[n % 3] ?? expect.fail();
      return sign(campaign.slug, { email: `signer-${n}@example.org`, comment: `Comment ${n}` });
    });
    const answers = await Promise.all(requests);
    expect(answers.map(({ ok }) => ok)).toEqual(answers.map((_, n) => n % 3 !== 1));
    const count = async ({ id: campaignId }: { id: string }) => [
      await db.signature.count({ where: { campaignId } }),
      await db.comment.count({ where: { signature: { campaignId } } }),
      await db.mail.count({ where: { campaignId, signature: { campaignId } } }),
    ];
    expect(await Promise.all(campaigns.map(count))).toEqual([
      [50, 0, 50],
      [0, 0, 0],
      [50, 50, 50],
    ]);
    const jobs = await db.$queryRaw<{ mails: number }[]>`
      select count(distinct mails.id)::int as mails from mails join graphile_worker._private_jobs jobs
        on jobs.payload ->> 'mailId' = mails.id::text where campaign_id = any(${campaigns.map(({ id }) => id)}::uuid[])`;
    expect(jobs).toEqual([{ mails: 100 }]);
  });

  test("keeps no name of an anonymous signer and no comment that nobody may leave", async () => {
    const campaign = await makeCampaign();
    expect(await sign(campaign.slug, { display: "anonymous", comment: "Free them" })).toEqual({ ok: true });
    expect(await onlySignature(campaign.id)).toMatchObject({ name: null, display: "ANONYMOUS" });
    expect(await db.comment.count({ where: { signature: { campaignId: campaign.id } } })).toBe(0);
  });

  test("takes the latest details while they wait, and leaves a confirmed signature as it is", async () => {
    const campaign = await makeCampaign({ commentsOpenedAt: new Date() });
    await sign(campaign.slug, { comment: "First" });
    await sign(campaign.slug, { country: "KZ", display: "anonymous", comment: "Second" });
    const { id, ...waiting } = await onlySignature(campaign.id);
    expect(waiting).toMatchObject({ revision: 2, country: "KZ", name: null });
    await confirmSignature({ token: linkToken("confirm", id), revision: 2, showFullName: false });
    await sign(campaign.slug, { country: "FR", comment: "Third" });
    expect(await onlySignature(campaign.id)).toMatchObject({ revision: 2, country: "KZ" });
    const [own] = await listOwnSignatures((await findPersonBySignature(id)) as Person, "en");
    expect(own?.comment).toMatchObject({ text: "Second", state: "PENDING" });
  });

  test.each([
    ["CLOSED", "campaign-closed"],
    ["HISTORICAL", "campaign-historical"],
  ] as const)("refuses while %s", async (state, reason) => {
    const campaign = await makeCampaign({ state });
    expect(await sign(campaign.slug)).toEqual({ ok: false, reason });
    expect(await db.mail.count({ where: { campaignId: campaign.id } })).toBe(0);
  });

  test("goes on while letters are paused", async () => {
    const paused = { pausedAt: new Date(), pausedFor: "by-organizer" };
    const campaign = await makeCampaign({ state: "PAUSED", ...paused });
    expect(await sign(campaign.slug)).toEqual({ ok: true });
  });

  test("does not know drafts", async () => {
    const campaign = await makeCampaign({ state: "DRAFT" });
    await expect(sign(campaign.slug)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("confirmSignature", () => {
  test("counts once, forgets the address and thanks once", async () => {
    const campaign = await makeCampaign();
    await sign(campaign.slug, { display: "full-name" });
    const { id } = await onlySignature(campaign.id);
    const confirm = () =>
      confirmSignature({ token: linkToken("confirm", id), revision: 1, showFullName: false });
    const answers = await Promise.all([confirm(), confirm(), confirm()]);
    expect(answers).toEqual(answers.map(() => ({ ok: true, slug: campaign.slug })));
    expect(await onlySignature(campaign.id)).toMatchObject({ email: null, fullNameConfirmedAt: null });
    expect(await readCounts(campaign.id)).toMatchObject({ signaturesConfirmed: 1 });
    expect(await db.mail.count({ where: { signatureId: id, kind: "SIGNATURE_CONFIRMED" } })).toBe(1);
  });

  test("keeps the address for updates and for a comment that waits", async () => {
    const campaign = await makeCampaign({ commentsOpenedAt: new Date() });
    const { id, person } = await signAndConfirm(campaign, { updates: true, comment: "Please" });
    expect((await onlySignature(campaign.id)).email).not.toBeNull();
    await stopUpdates({ person });
    expect((await onlySignature(campaign.id)).email).not.toBeNull();
    await db.comment.update({ where: { signatureId: id }, data: { state: "PUBLISHED" } });
    await stopUpdates({ person, signatureId: id });
    expect((await onlySignature(campaign.id)).email).toBeNull();
    expect(await listPublishedComments(campaign.id, { take: 10 })).toMatchObject([
      { author: "Anna", text: "Please" },
    ]);
  });

  test("refuses what was changed meanwhile, has run out or belongs to a closed campaign", async () => {
    const campaign = await makeCampaign();
    await sign(campaign.slug);
    await sign(campaign.slug, { country: "FR" });
    const { id } = await onlySignature(campaign.id);
    const token = linkToken("confirm", id);
    const confirm = (revision: number, now = new Date()) =>
      confirmSignature({ token, revision, showFullName: false, now });
    expect(await confirm(1)).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(await findSignatureToConfirm(token, "kk")).toMatchObject({
      campaign: { title: "Title kk" },
      ...{ state: "pending", revision: 2, name: "Anna Example", country: "Франция" },
    });
    expect(await confirm(2, addDays(new Date(), 8))).toEqual({ ok: false, reason: "expired" });
    await db.campaign.update({ where: { id: campaign.id }, data: { state: "CLOSED", closedAt: new Date() } });
    expect(await confirm(2)).toEqual({ ok: false, reason: "campaign-closed" });
    await expect(confirmSignature({ token: "x", revision: 1, showFullName: false })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a signer", () => {
  test("changes how they are shown, and is shown in full only after saying so twice", async () => {
    const campaign = await makeCampaign();
    const { id, person } = await signAndConfirm(campaign, { display: "anonymous" });
    const change = (input: Parameters<typeof changeDisplay>[0]["input"]) =>
      changeDisplay({ person, signatureId: id, input });
    const full = { display: "full-name", name: undefined, fullNameConfirmed: false } as const;
    expect(await change(full)).toEqual({ ok: false, reason: "name-required" });
    expect(await change({ ...full, name: "Anna Example" })).toEqual({ ok: true });
    expect(await listOwnSignatures(person, "en")).toMatchObject([
      { name: "Anna Example", shownAsAsked: false },
    ]);
    expect(await change({ ...full, fullNameConfirmed: true })).toEqual({ ok: true });
    expect(await listOwnSignatures(person, "en")).toMatchObject([{ shownAsAsked: true }]);
    await change({ display: "anonymous", name: "Anna Example", fullNameConfirmed: false });
    expect(await onlySignature(campaign.id)).toMatchObject({ name: null, fullNameConfirmedAt: null });
  });

  test("withdraws, leaves nothing but a hash, and may sign anew", async () => {
    const campaign = await makeCampaign();
    const { id, person } = await signAndConfirm(campaign, { updates: true });
    expect(await withdrawSignature({ person, signatureId: id })).toBe(true);
    expect(await withdrawSignature({ person, signatureId: id })).toBe(false);
    expect(await onlySignature(campaign.id)).toMatchObject({ email: null, name: null, country: "ZZ" });
    expect(await readCounts(campaign.id)).toMatchObject({ signaturesConfirmed: 0 });
    await sign(campaign.slug);
    expect(await onlySignature(campaign.id)).toMatchObject({
      withdrawnAt: null,
      confirmedAt: null,
      revision: 2,
    });
  });

  test("touches nobody else's signature", async () => {
    const { person } = await signAndConfirm(await makeCampaign());
    const other = await signAndConfirm(await makeCampaign());
    expect(await withdrawSignature({ person, signatureId: other.id })).toBe(false);
    const input = { display: "anonymous", name: undefined, fullNameConfirmed: false } as const;
    expect((await changeDisplay({ person, signatureId: other.id, input })).ok).toBe(false);
  });

  test("is known by a manage link until it runs out", async () => {
    const { person } = await signAndConfirm(await makeCampaign());
    const { organisationId, emailIndex } = person;
    const expiresAt = addDays(new Date(), 30);
    await db.manageLink.create({
      data: { tokenHash: hashToken("t"), organisationId, emailIndex, expiresAt },
    });
    expect(await findPersonByManageToken("t")).toEqual({ organisationId, emailIndex });
    expect(await findPersonByManageToken("t", addDays(expiresAt, 1))).toBeNull();
    expect(await findPersonByManageToken("u")).toBeNull();
  });
});
