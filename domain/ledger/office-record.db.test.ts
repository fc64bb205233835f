import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { countNames } from "#domain/campaigns/schema";
import { addDays, dayOf } from "#lib/clock";
import { db, type LedgerKind } from "#lib/db";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import type { LetterCampaign } from "../letters/letter.ts";
import { newSheet } from "../letters/sheet.ts";
import { readOfficeRecord } from "./office-record.ts";
import { recordPreparation } from "./record-preparation.ts";
import { reportCall, reportSent, undoReportCall, undoReportSent } from "./report-letter.ts";
import { reportReply } from "./report-reply.ts";
import type { ReplyClass } from "./schema.ts";

const now = new Date("2026-06-20T12:00:00Z");
let campaign: LetterCampaign;
let offices: { id: string; slug: string }[];

beforeEach(async () => {
  const row = await makeCampaign();
  campaign = { ...row } as unknown as LetterCampaign;
  offices = [(await makeRecipient(row)).office, (await makeRecipient(row)).office];
});

function entry(officeIndex: number, kind: LedgerKind, day: Date, channel = "post") {
  return {
    organisationId: campaign.organisationId,
    campaignId: campaign.id,
    officeId: offices[officeIndex]?.id ?? "",
    kind,
    channel,
    day: dayOf(day),
    tokenHash: randomBytes(32),
  };
}

const record = async (index = 0, at = now) =>
  (await readOfficeRecord(campaign.id, offices[index]?.slug ?? "", at)) ?? expect.fail("no record");

const steps = ["prepare", "post", "unpost", "call", "uncall", "mail", "reply"] as const;
const walk = fc.array(fc.record({ step: fc.constantFrom(...steps), sheet: fc.nat(2), office: fc.nat(1) }), {
  minLength: 1,
  maxLength: 14,
});

test("whatever supporters report and take back, public figures and office records agree with the rows", async () => {
  const sheets = [newSheet(), newSheet(), newSheet()];
  const take: Record<(typeof steps)[number], (sheet: string, officeId: string) => Promise<unknown>> = {
    prepare: (sheet, officeId) =>
      recordPreparation({ campaign, sheet, officeIds: [officeId], channel: "post" }),
    mail: (sheet, officeId) =>
      recordPreparation({ campaign, sheet, officeIds: [officeId], channel: "mail-program" }),
    post: (sheet, officeId) => reportSent({ campaign, sheet, officeIds: [officeId], channel: "post" }),
    unpost: (sheet, officeId) => undoReportSent({ sheet, officeIds: [officeId] }),
    call: (sheet, officeId) => reportCall({ campaign, sheet, officeIds: [officeId], outcome: "reached" }),
    uncall: (sheet, officeId) => undoReportCall({ sheet, officeIds: [officeId] }),
    reply: (sheet, officeId) =>
      reportReply({
        ...{ campaign, sheet, officeId, file: null },
        reply: { class: "REDIRECT", receivedOn: "", incomingNumber: "", outgoingNumber: "" },
      }),
  };
  await fc.assert(
    fc.asyncProperty(walk, async (path) => {
      for (const { step, sheet, office } of path)
        await take[step](sheets[sheet] ?? "", offices[office]?.id ?? "");
      const rows = await db.ledgerEntry.findMany({ where: { campaignId: campaign.id } });
      const counted = (kind: LedgerKind, officeId?: string) =>
        rows.filter((row) => row.kind === kind && (!officeId || row.officeId === officeId)).length;
      const public_ = await readCounts(campaign.id);
      expect(Object.keys(public_).sort()).toEqual([...countNames].sort());
      expect(public_).toMatchObject({
        lettersPrepared: counted("LETTER_PREPARED"),
        lettersReportedSent: counted("LETTER_REPORTED_SENT"),
        callsReported: counted("CALL_REPORTED"),
        repliesReported: counted("REPLY_REPORTED"),
      });
      for (const [index, { id }] of offices.entries()) {
        expect((await record(index)).totals).toMatchObject({
          lettersPrepared: counted("LETTER_PREPARED", id),
          lettersReportedSent: counted("LETTER_REPORTED_SENT", id),
          callsReported: counted("CALL_REPORTED", id),
          repliesReported: counted("REPLY_REPORTED", id),
        });
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);

test("months cover whole days that have ended; totals are of this moment; offices do not mix", async () => {
  const many = (count: number, kind: LedgerKind, day: Date, channel?: string) =>
    Array.from({ length: count }, () => entry(0, kind, day, channel));
  await db.ledgerEntry.createMany({
    data: [
      ...many(30, "LETTER_REPORTED_SENT", new Date("2026-04-10")),
      ...many(12, "LETTER_REPORTED_SENT", new Date("2026-05-10")),
      ...many(11, "LETTER_REPORTED_SENT", new Date("2026-05-11"), "by-hand"),
      ...many(10, "LETTER_REPORTED_SENT", now),
      ...many(3, "CLIENT_OPENED", new Date("2026-05-11"), "mail-program"),
      entry(1, "LETTER_REPORTED_SENT", new Date("2026-05-11")),
    ],
  });
  const { totals, tables, silence } = await record();
  expect(totals.lettersReportedSent).toBe(63);
  expect(tables.map(({ metric }) => metric)).toEqual(["lettersReportedSent"]);
  const [table] = tables;
  expect(table?.channels).toEqual(["by-hand", "post"]);
  expect(table?.rows.find(({ month }) => month === "2026-06")?.all).toBeNull();
  expect(JSON.stringify(table)).not.toContain("64");
  expect(silence).toEqual({ kind: "silent", since: new Date("2026-04-10"), months: 2 });
  expect((await record(1)).totals.lettersReportedSent).toBe(1);
});

function report(replyClass: ReplyClass, state: "PENDING" | "PUBLISHED" | "HIDDEN") {
  return db.replyReport.create({
    data: {
      organisationId: campaign.organisationId,
      campaignId: campaign.id,
      officeId: offices[0]?.id ?? "",
      class: replyClass,
      state,
    },
  });
}

test("silence is said carefully, and only accepted answers show their kind", async () => {
  expect((await record()).silence).toEqual({ kind: "no-letter" });
  const first = addDays(dayOf(now), -30);
  await db.ledgerEntry.create({ data: entry(0, "EMAIL_ACCEPTED", first, "email") });
  await db.ledgerEntry.create({ data: entry(0, "LETTER_PREPARED", addDays(first, -200)) });
  expect((await record()).silence).toEqual({ kind: "too-early", since: first });
  const later = addDays(now, 60);
  expect((await record(0, later)).silence).toMatchObject({ kind: "silent", months: 2 });
  await report("RETURNED", "PUBLISHED");
  await report("SUBSTANTIVE", "HIDDEN");
  expect((await record(0, later)).silence.kind).toBe("silent");
  await report("REFUSAL", "PENDING");
  const answered = await record(0, later);
  expect(answered.silence).toEqual({ kind: "answered" });
  expect(answered.replies).toEqual({
    ...{ ACKNOWLEDGEMENT: 0, REDIRECT: 0, SUBSTANTIVE: 0, REFUSAL: 0 },
    RETURNED: 1,
  });
});

test("an office that the campaign does not write to has no record", async () => {
  expect(await readOfficeRecord(campaign.id, "nobody", now)).toBeNull();
});
