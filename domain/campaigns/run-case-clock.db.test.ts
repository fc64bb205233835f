import { expect, test } from "vitest";
import { addDays, dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { moveCampaign } from "./move-campaign.ts";
import { runCaseClock } from "./run-case-clock.ts";

const today = dayOf(new Date());
const yesterday = addDays(today, -1);

test("pauses what is past its day, once, and says why", async () => {
  const over = await makeCampaign({ appealsBefore: yesterday, reviewBy: yesterday });
  const due = await makeCampaign({ reviewBy: yesterday });
  const running = await makeCampaign({ appealsBefore: today, reviewBy: today });
  const draft = await makeCampaign({ state: "DRAFT", reviewBy: yesterday });
  const answers = await Promise.all([runCaseClock(), runCaseClock()]);
  expect(answers.flat().sort()).toEqual([over.slug, due.slug].sort());
  const find = ({ id }: { id: string }) => db.campaign.findUnique({ where: { id } });
  expect(await find(over)).toMatchObject({ state: "PAUSED", pausedFor: "appeals-before-passed" });
  expect(await find(due)).toMatchObject({ state: "PAUSED", pausedFor: "review-due" });
  expect(await find(running)).toMatchObject({ state: "ACTIVE" });
  expect(await find(draft)).toMatchObject({ state: "DRAFT" });
  const audit = await db.auditEntry.findMany({ where: { subject: due.slug } });
  expect(audit).toMatchObject([{ organizerId: null, after: { state: "PAUSED", pausedFor: "review-due" } }]);
});

test("the end of signing is dated once and never put off", async () => {
  const campaign = await makeCampaign();
  const go = (to: "CLOSED" | "HISTORICAL" | "ACTIVE", now: Date) =>
    db.$transaction((database) => moveCampaign(database, { campaignId: campaign.id, to, now }));
  expect((await go("CLOSED", today)).ok).toBe(true);
  expect(await go("ACTIVE", today)).toEqual({ ok: false, reason: "move-not-allowed" });
  expect((await go("HISTORICAL", addDays(today, 9))).ok).toBe(true);
  expect(await db.campaign.findUnique({ where: { id: campaign.id } })).toMatchObject({ closedAt: today });
});
