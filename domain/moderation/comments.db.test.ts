import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { tokens } from "#domain/delivery/links";
import { prepareMails } from "#domain/delivery/prepare-mail";
import { type Authority, claimCampaign, type OwnedCampaignId } from "#domain/organizer/authority";
import { listOwnSignatures, listPublishedComments } from "#domain/signatures/queries";
import { withdrawSignature } from "#domain/signatures/withdraw-signature";
import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import { eraseNow, purgeAfter } from "#testing/forget";
import { makeCampaign } from "#testing/make-campaign";
import { makeComment } from "#testing/make-comment";
import { makeMember } from "#testing/make-member";
import { answerAppeal } from "./answer-appeal.ts";
import { decideComment } from "./decide-comment.ts";
import { listRemovals, readResponseTime } from "./public-record.ts";
import { countQueue, listQueue } from "./queue.ts";
import { reportComment } from "./report-comment.ts";
import { findAppeal, requestAppeal } from "./request-appeal.ts";
import type { CommentDecision } from "./schema.ts";
import { settleReports } from "./settle-reports.ts";
import { weighComment } from "./weigh-comment.ts";

let campaign: Awaited<ReturnType<typeof makeCampaign>>;
let campaignId: OwnedCampaignId;
let first: Authority;
let second: Authority;
let number = 0;

beforeAll(async () => {
  const { organisationId } = await makeCampaign();
  campaign = await makeCampaign({ organisationId, commentsOpenedAt: new Date() });
  const [one, other] = [
    await makeMember(organisationId, "MODERATOR"),
    await makeMember(organisationId, "OWNER"),
  ];
  ({ campaignId, by: first } = await claimCampaign(one, campaign.slug, "moderation.work"));
  second = (await claimCampaign(other, campaign.slug, "moderation.work")).by;
});

beforeEach(async () => {
  await db.signature.deleteMany();
  await db.moderationRecord.deleteMany();
});

const write = (comment?: string, more: { confirm?: boolean; updates?: boolean } = {}) => {
  number += 1;
  return makeComment(campaign, {
    email: `author${number}@example.org`,
    ...(comment ? { comment } : {}),
    ...more,
  });
};
const decide = (
  id: string,
  decision: CommentDecision["decision"],
  { version = 1, by = first, now = new Date() } = {},
) =>
  decideComment({
    campaignId,
    by,
    id,
    version,
    decision,
    reason: decision === "PUBLISHED" ? null : "insult",
    now,
  });
const shown = async () => (await listPublishedComments(campaign.id, { take: 50 })).map(({ id }) => id);
const row = (id: string) => db.comment.findUniqueOrThrow({ where: { id }, include: { signature: true } });
const queue = () => listQueue({ campaignId, organizerId: first.organizerId, locale: "en", kind: null });
const decisionMail = (signatureId: string) =>
  db.mail.findFirst({ where: { signatureId, kind: "COMMENT_DECISION" }, orderBy: { createdAt: "desc" } });

/** Hides a new comment; what its author's mail leads to. */
async function hidden(more: { updates?: boolean } = {}) {
  const comment = await write(undefined, more);
  await decide(comment.id, "HIDDEN");
  const decision = await db.moderationDecision.findFirstOrThrow({ where: { commentId: comment.id } });
  return { ...comment, token: tokens.appeal(decision.id) };
}

test("a comment waits until its author has confirmed, risky ones first, and appears only when published", async () => {
  const unconfirmed = await write(undefined, { confirm: false });
  const calm = await write();
  const risky = await write("You bastards deserve to die, see www.example.org");
  for (const { id } of [calm, risky]) await weighComment(id);
  const { comments } = await queue();
  expect(comments.map(({ id }) => id)).toEqual([risky.id, calm.id]);
  expect(comments[0]?.warnings.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(["insult", "link"]),
  );
  expect(comments[1]).toMatchObject({ author: "Anna", country: "DE", version: 1 });
  expect(await shown()).toEqual([]);
  expect(await decide(calm.id, "PUBLISHED")).toEqual({ ok: true });
  expect(await shown()).toEqual([calm.id]);
  await expect(decide(unconfirmed.id, "PUBLISHED")).rejects.toMatchObject({ code: "not-found" });
});

test("two moderators who decide at once: one decision holds, the other is told", async () => {
  const { id } = await write();
  const outcomes = await Promise.all([
    decide(id, "PUBLISHED"),
    decide(id, "HIDDEN", { by: second }),
    decide(id, "PUBLISHED", { by: second }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual(
    Array(2).fill({ ok: false, reason: "decided-meanwhile", status: 409 }),
  );
  expect(await db.moderationDecision.count({ where: { commentId: id } })).toBe(1);
  expect(await db.moderationRecord.count()).toBe(1);
});

test("the address goes with a publication, and stays through a refusal until its appeal has ended", async () => {
  const published = await write();
  expect((await row(published.id)).signature.email).not.toBeNull();
  await decide(published.id, "PUBLISHED");
  expect((await row(published.id)).signature.email).toBeNull();
  expect(await decisionMail(published.signatureId)).toBeNull();

  const refused = await hidden();
  expect((await row(refused.id)).signature.email).not.toBeNull();
  await purgeAfter(13);
  expect(await row(refused.id)).toMatchObject({ text: expect.anything() });
  await purgeAfter(15);
  expect(await row(refused.id)).toMatchObject({ text: null, signature: { email: null } });
  expect(await findAppeal(refused.token, addDays(new Date(), 15))).toMatchObject({ state: "over" });

  const reader = await hidden({ updates: true });
  await purgeAfter(15);
  expect((await row(reader.id)).signature.email).not.toBeNull();
});

test("the author's mail has the reason and a link, and names neither text nor case", async () => {
  const { signatureId, token } = await hidden();
  const mail = await decisionMail(signatureId);
  const [prepared] = await prepareMails([mail?.id ?? ""]);
  expect(prepared).toMatchObject({
    locale: "ru",
    message: { template: "comment-decided", outcome: "hidden", reason: "insult" },
  });
  expect(JSON.stringify(prepared)).toContain(`/ru/appeal/${token}`);
  expect(JSON.stringify(prepared)).not.toContain(campaign.slug);
});

test("a mail about a decision that was turned meanwhile is not sent", async () => {
  const { id, signatureId } = await hidden();
  const mail = await decisionMail(signatureId);
  await decide(id, "PUBLISHED", { version: 2, by: second });
  expect(await prepareMails([mail?.id ?? ""])).toEqual([null]);
});

describe("an appeal", () => {
  test("is answered by a second person only, whose word is final", async () => {
    const { id, signatureId, token } = await hidden();
    expect(await requestAppeal({ token, text: "It was a quotation" })).toEqual({ ok: true });
    expect(await requestAppeal({ token, text: "again" })).toEqual({ ok: true });
    expect(await countQueue(campaignId)).toMatchObject({ appeals: 1, comments: 0 });
    expect((await queue()).comments[0]).toMatchObject({
      appeal: { text: "It was a quotation" },
      decided: { byReader: true },
    });
    const answer = { campaignId, id, version: 3, answer: "uphold" } as const;
    expect(await answerAppeal({ ...answer, by: first })).toMatchObject({ reason: "second-person" });
    expect(await decide(id, "PUBLISHED", { version: 3 })).toMatchObject({ reason: "decision-impossible" });
    await purgeAfter(400);
    expect(await answerAppeal({ ...answer, by: second })).toEqual({ ok: true });
    expect(await row(id)).toMatchObject({ state: "HIDDEN", text: null, signature: { email: null } });
    expect(await db.moderationDecision.count({ where: { appeal: { not: null } } })).toBe(0);
    expect(await requestAppeal({ token, text: "" })).toEqual({ ok: true });
    expect(await countQueue(campaignId)).toMatchObject({ appeals: 0 });
    const mail = await decisionMail(signatureId);
    expect(await prepareMails([mail?.id ?? ""])).toMatchObject([
      { message: { outcome: "kept", appealUrl: null } },
    ]);
  });

  test("can end with the comment in public, and the log says so", async () => {
    const { id } = await write();
    await decide(id, "PUBLISHED");
    await decide(id, "REMOVED", { version: 2 });
    expect(await shown()).toEqual([]);
    const [decision] = await db.moderationDecision.findMany({
      where: { commentId: id, decision: "REMOVED" },
    });
    await requestAppeal({ token: tokens.appeal(decision?.id ?? ""), text: "" });
    expect(await answerAppeal({ campaignId, id, version: 4, answer: "publish", by: second })).toEqual({
      ok: true,
    });
    expect(await shown()).toEqual([id]);
    const { removals } = await listRemovals(campaign.id, 1);
    expect(removals).toEqual([expect.objectContaining({ reason: "insult", restoredOn: expect.any(Date) })]);
  });

  test("is not taken late, by a wrong link, or against a decision that was turned", async () => {
    const { id, token } = await hidden();
    expect(await requestAppeal({ token, text: "", now: addDays(new Date(), 15) })).toMatchObject({
      ok: false,
    });
    await expect(requestAppeal({ token: "nonsense", text: "" })).rejects.toMatchObject({ code: "not-found" });
    await decide(id, "PUBLISHED", { version: 2 });
    expect(await requestAppeal({ token, text: "" })).toMatchObject({ reason: "appeal-over" });
  });

  test("is told on the page with one's own data too", async () => {
    const { person } = await hidden();
    const [own] = await listOwnSignatures(person, "en");
    expect(own?.comment).toMatchObject({ state: "HIDDEN", reason: "insult", appeal: { asked: false } });
  });
});

test("readers' reports are one row for each reason, settle with a decision, and come back when repeated", async () => {
  const { id } = await write();
  const report = (reason: "insult" | "threat" = "insult") =>
    reportComment({ slug: campaign.slug, comment: id, reason });
  await report();
  expect(await db.contentReport.count()).toBe(0);
  await decide(id, "PUBLISHED");
  await Promise.all([report(), report(), report("threat"), report()]);
  expect(
    await db.contentReport.findMany({
      orderBy: { reasonCode: "asc" },
      select: { reasonCode: true, times: true },
    }),
  ).toEqual([
    { reasonCode: "insult", times: 3 },
    { reasonCode: "threat", times: 1 },
  ]);
  await reportComment({ slug: (await makeCampaign()).slug, comment: id, reason: "off-topic" });
  expect(await db.contentReport.count()).toBe(2);
  expect(await countQueue(campaignId)).toMatchObject({ reported: 1 });
  expect(await settleReports({ campaignId, by: first, id, version: 2 })).toEqual({ ok: true });
  expect(await settleReports({ campaignId, by: second, id, version: 2 })).toMatchObject({
    reason: "decided-meanwhile",
  });
  expect(await countQueue(campaignId)).toMatchObject({ reported: 0 });
  await report();
  expect((await queue()).comments[0]).toMatchObject({ reports: [{ reason: "insult", times: 1 }] });
});

test("a withdrawn or invalidated author's comment goes at once, and so does an erased one's", async () => {
  const [withdrawn, invalid, erased] = [await write(), await write(), await write()];
  for (const { id } of [withdrawn, invalid, erased]) await decide(id, "PUBLISHED");
  await decide(erased.id, "REMOVED", { version: 2 });
  await withdrawSignature(withdrawn);
  expect(await shown()).toEqual([invalid.id]);
  await db.signature.update({ where: { id: invalid.signatureId }, data: { invalidatedAt: new Date() } });
  expect(await shown()).toEqual([]);
  await eraseNow(erased.person);
  expect(await db.comment.findMany({ select: { id: true } })).toEqual([{ id: invalid.id }]);
  expect((await listRemovals(campaign.id, 1)).removals).toHaveLength(1);
});

test("an author who withdraws while a moderator decides leaves nothing behind", async () => {
  for (let round = 0; round < 5; round += 1) {
    const comment = await write();
    const decided = decide(comment.id, "HIDDEN").catch((error: { code?: string }) => error.code);
    const [, outcome] = await Promise.all([withdrawSignature(comment), decided]);
    expect([{ ok: true }, "not-found"]).toContainEqual(outcome);
    expect(await db.comment.count()).toBe(0);
    expect(await db.mail.count({ where: { kind: "COMMENT_DECISION", email: { not: null } } })).toBe(0);
  }
});

test("response times are published from ten decisions on, as a median that no single comment moves", async () => {
  const now = new Date();
  const record = (waitedMinutes: number, decidedOn = now) =>
    db.moderationRecord.create({
      data: {
        organisationId: campaign.organisationId,
        campaignId,
        decidedOn,
        decision: "PUBLISHED",
        waitedMinutes,
      },
    });
  for (let minutes = 10; minutes <= 90; minutes += 10) await record(minutes);
  await record(1, addDays(now, -120));
  expect(await readResponseTime(campaign.id)).toMatchObject({ decided: null, minutes: null });
  await record(100_000);
  expect(await readResponseTime(campaign.id)).toMatchObject({ decided: 10, minutes: 55 });
});
