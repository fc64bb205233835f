import { beforeAll, expect, test } from "vitest";
import { db, type LedgerKind } from "#lib/db";
import { loadSample } from "../../scripts/sample.ts";
import type { LetterCampaign } from "../letters/letter.ts";
import { getLetterCampaign } from "../letters/queries.ts";
import { newSheet } from "../letters/sheet.ts";
import { recordPreparation } from "./record-preparation.ts";
import { reportCall, reportSent, undoReportCall, undoReportSent } from "./report-letter.ts";

const slug = "zhumagulov-abishev";
let campaign: LetterCampaign;
let officeIds: string[];

beforeAll(async () => {
  await loadSample({ mode: "try-out" });
  campaign = await getLetterCampaign(slug);
  officeIds = campaign.addressees.slice(0, 2).map(({ officeId }) => officeId);
});

function entries(where: { kind: LedgerKind }) {
  return db.ledgerEntry.findMany({ where: { campaignId: campaign.id, ...where } });
}

test("a sheet is prepared once for each office, however often and at once it is printed", async () => {
  const note = { campaign, sheet: newSheet(), channel: "post", language: "ru", country: "DE" } as const;
  await Promise.all(Array.from({ length: 5 }, () => recordPreparation({ ...note, officeIds })));
  await recordPreparation({ ...note, officeIds, channel: "by-hand" });
  const rows = await entries({ kind: "LETTER_PREPARED" });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    channel: "post",
    language: "ru",
    country: "DE",
    demands: [],
    outcome: null,
  });
  await recordPreparation({ ...note, sheet: newSheet(), officeIds });
  expect(await entries({ kind: "LETTER_PREPARED" })).toHaveLength(4);
});

test("nothing is counted of a campaign that does not send", async () => {
  const before = await db.ledgerEntry.count();
  const paused: LetterCampaign = { ...campaign, state: "PAUSED" };
  const note = { campaign: paused, sheet: newSheet(), officeIds, channel: "post" } as const;
  await recordPreparation(note);
  await reportSent(note);
  await reportCall({ ...note, outcome: "reached" });
  expect(await db.ledgerEntry.count()).toBe(before);
});

test("a report counts once and only its sheet can take it back", async () => {
  const sheet = newSheet();
  const note = { campaign, sheet, officeIds, channel: "post" } as const;
  await Promise.all([reportSent(note), reportSent(note)]);
  expect(await entries({ kind: "LETTER_REPORTED_SENT" })).toHaveLength(2);
  await undoReportSent({ sheet: newSheet(), officeIds });
  expect(await entries({ kind: "LETTER_REPORTED_SENT" })).toHaveLength(2);
  await undoReportSent({ sheet, officeIds });
  expect(await entries({ kind: "LETTER_REPORTED_SENT" })).toHaveLength(0);
});

test("of a sheet's reports the latest holds, and each can be taken back", async () => {
  const sheet = newSheet();
  const note = { campaign, sheet, officeIds: officeIds.slice(0, 1) };
  await reportCall({ ...note, outcome: "no-answer" });
  await reportCall({ ...note, outcome: "reached" });
  expect((await entries({ kind: "CALL_REPORTED" })).map(({ outcome }) => outcome)).toEqual(["reached"]);
  await undoReportCall(note);
  expect(await entries({ kind: "CALL_REPORTED" })).toHaveLength(0);
  await reportSent({ ...note, channel: "post" });
  await reportSent({ ...note, channel: "mail-program" });
  expect((await entries({ kind: "LETTER_REPORTED_SENT" })).map(({ channel }) => channel)).toEqual([
    "mail-program",
  ]);
  await undoReportSent(note);
});

test("a mail program that was opened is an event of its own, whatever was prepared before", async () => {
  const note = { campaign, sheet: newSheet(), officeIds: officeIds.slice(0, 1) };
  const before = (await entries({ kind: "LETTER_PREPARED" })).length;
  await recordPreparation({ ...note, channel: "post" });
  await recordPreparation({ ...note, channel: "mail-program" });
  await recordPreparation({ ...note, channel: "mail-program" });
  expect(await entries({ kind: "LETTER_PREPARED" })).toHaveLength(before + 1);
  expect(await entries({ kind: "CLIENT_OPENED" })).toHaveLength(1);
});
