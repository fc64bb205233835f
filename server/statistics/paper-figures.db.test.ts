import { read, utils } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { takeOutSheet } from "#domain/paper/take-out-sheet";
import { labelsIn } from "#domain/statistics/labels";
import { readRollUp } from "#domain/statistics/read-roll-up";
import { rollUpStatistics } from "#domain/statistics/roll-up";
import { everything } from "#domain/statistics/schema";
import { getStatistics } from "#domain/statistics/statistics";
import { addDays, dayOf, isoDay } from "#lib/clock";
import { db } from "#lib/db";
import { makeSheets } from "#testing/make-paper";
import { anna, campaign, campaignId, count, openPaperDesk, person, versionOf } from "#testing/paper-desk";
import { verifyDossier } from "../../scripts/verify-dossier.js";
import { makeDossier } from "../dossier/make-dossier.ts";
import { csvFile } from "./csv-file.ts";
import { paperBlocks } from "./report-blocks.ts";
import { workbook } from "./workbook.ts";

const today = dayOf(new Date());
const labels = labelsIn("en", new Map());

beforeEach(openPaperDesk);

/** Sheets of ten lines each that two people have read, all on one day. */
async function collect(sheets: number, language: "en" | "ru", day: Date) {
  const made = await makeSheets(campaign, sheets, { language });
  for (const { id } of made.sheets)
    await count(
      id,
      Array.from({ length: 10 }, (_, line) => person(`Signer ${language} ${isoDay(day)} ${id} ${line}`)),
    );
  await db.paperSheet.updateMany({ where: { batchId: made.batch.id }, data: { verifiedAt: day } });
  return made.sheets;
}

async function figures() {
  await rollUpStatistics({});
  const statistics = await getStatistics(campaignId, everything);
  const rowsOf = (by: string) =>
    statistics.breakdowns.find((each) => each.metric === "signaturesOnPaper" && each.by === by)?.rows ?? [];
  return { statistics, rowsOf };
}

test("paper has its own line by day and by the sheet's language, in every file and never with the online ones", async () => {
  await collect(2, "en", addDays(today, -3));
  await collect(1, "ru", addDays(today, -2));
  const { statistics, rowsOf } = await figures();
  expect(statistics.totals).toMatchObject({ signaturesConfirmed: 0, signaturesOnPaper: 30 });
  expect(rowsOf("total")).toEqual([{ key: "", count: 30 }]);
  expect(statistics.breakdowns.filter(({ metric }) => metric === "signaturesConfirmed")).toEqual([]);
  // Nobody signed on a Kazakh sheet: that nought is hidden, and with it the smallest other.
  expect(rowsOf("language")).toEqual([
    { key: "en", count: 20 },
    { key: "ru", count: null },
    { key: "kk", count: null },
  ]);
  const csv = csvFile(statistics, labels, "en", false);
  expect(csv).toContain("signaturesOnPaper,language,en,20,");
  expect(csv).toContain("paperSheets,total,CONFIRMED,3,confirmed");
  const book = read(await workbook(statistics, labels, "en"), { cellDates: true });
  const sheets = utils.sheet_to_json<string[]>(book.Sheets["Sheets of paper"] ?? {}, { header: 1 });
  expect(sheets).toContainEqual(["confirmed", "CONFIRMED", 3]);
  const asked = { campaignId, by: anna, slug: campaign.slug };
  const dossier = await makeDossier({ ...asked, locale: "en", paper: "a4" });
  const files = unzipSync(dossier?.zip ?? Buffer.alloc(0));
  expect(verifyDossier(dossier?.zip ?? Buffer.alloc(0)).manifest.files).toContainEqual(
    expect.objectContaining({ name: "figures.csv" }),
  );
  expect(Buffer.from(files["figures.csv"] ?? []).toString()).toContain("signaturesOnPaper,language,en,20,");
  const told = JSON.stringify(paperBlocks(statistics, "en"));
  expect(told).toContain(
    "0 signatures confirmed online and, apart from them, 30 on paper, from 3 confirmed sheets.",
  );
});

test("what is struck or taken out later leaves the day on which it was confirmed", async () => {
  const day = addDays(today, -3);
  const [first, second] = await collect(2, "en", day);
  const shown = async () => {
    await rollUpStatistics({});
    const cells = await readRollUp(campaignId, { from: day, to: day });
    return cells.find(({ metric, by }) => metric === "signaturesOnPaper" && by === "day")?.count;
  };
  expect(await shown()).toBe(20);
  await db.paperSignature.updateMany({
    where: { sheetId: first?.id ?? "", line: { lte: 4 } },
    data: { struckAt: new Date(), nameHash: null, emailIndex: null },
  });
  expect(await shown()).toBe(16);
  const id = second?.id ?? "";
  const out = { reason: "not-genuine" as const, version: await versionOf(id) };
  expect(await takeOutSheet({ campaignId, by: anna, sheetId: id, ...out })).toEqual({ ok: true });
  const { statistics, rowsOf } = await figures();
  expect(await shown()).toBe(6);
  expect(rowsOf("total")[0]?.count).toBe(6);
  expect(statistics.sheets).toMatchObject({ CONFIRMED: 1, TAKEN_OUT: 1 });
  await db.paperSheet.deleteMany({ where: { campaignId } });
  expect((await figures()).rowsOf("total")).toEqual([]);
});
