import { beforeEach, expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { countSigners } from "#domain/signatures/queries";
import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { makeSignature } from "#testing/make-mail";
import { makeSheets } from "#testing/make-paper";
import {
  anna,
  at,
  campaign,
  campaignId,
  confirm,
  count,
  enter,
  onPaper,
  openPaperDesk,
  person,
  printSheets,
  stateOf,
  versionOf,
  view,
} from "#testing/paper-desk";
import { makeBatch } from "./make-batch.ts";
import { markSheets } from "./mark-sheets.ts";
import { getPaperDesk } from "./queries.ts";
import { sendBackSheet } from "./send-back-sheet.ts";
import { readSheetCode } from "./sheet-code.ts";
import { putBackSheet, takeOutSheet } from "./take-out-sheet.ts";

beforeEach(openPaperDesk);

test("a batch has as many sheets as asked for, each with a code that can be read, and a draft has none", async () => {
  const words = { note: "Library", language: "kk", columns: "PLACE", source: "library" } as const;
  const made = await makeBatch({ campaignId, by: anna, request: { ...words, sheets: 500 }, complete: true });
  const sheets = await db.paperSheet.findMany({ where: { campaignId } });
  expect(made.ok).toBe(true);
  expect(new Set(sheets.map(({ code }) => readSheetCode(code))).size).toBe(500);
  expect(sheets.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 500 }, (_, index) => index + 1),
  );
  for (const [state, reason] of [
    ["DRAFT", "campaign-draft"],
    ["CLOSED", "campaign-closed"],
  ] as const) {
    await db.campaign.update({ where: { id: campaignId }, data: { state } });
    const refused = await makeBatch({
      campaignId,
      by: anna,
      request: { ...words, sheets: 1 },
      complete: true,
    });
    expect(refused).toMatchObject({ ok: false, reason });
  }
});

test("only what a second person has confirmed counts, apart from the signatures online", async () => {
  const [sheet] = await printSheets(1);
  const lines = [person("Anna Nowak"), person("Бекзат Әлиев", { country: "Польша" }), person("C. Third")];
  expect(await enter(sheet?.id ?? "", lines)).toEqual({ ok: true });
  expect(await onPaper()).toBe(0);
  expect(await confirm(sheet?.id ?? "", lines, { by: anna })).toMatchObject({ reason: "own-entry" });
  expect(await onPaper()).toBe(0);
  await makeSignature(campaign, "online@example.org", { confirmedAt: new Date() });
  expect(await confirm(sheet?.id ?? "", lines)).toEqual({ ok: true, sentBack: false });
  expect(await readCounts(campaignId)).toMatchObject({ signaturesConfirmed: 1, signaturesOnPaper: 3 });
  expect(await countSigners(campaignId, dayOf(new Date()))).toMatchObject({ confirmed: 1, onPaper: 3 });
  expect((await getPaperDesk(campaignId)).totals).toMatchObject({ counted: 3, doubles: 0, waiting: 0 });
});

test("nothing that is stored of a line can be read", async () => {
  const [sheet] = await printSheets(1);
  await count(sheet?.id ?? "", [person("Anna Nowak", { email: "anna@example.org" })]);
  const rows = JSON.stringify([
    await db.paperSignature.findMany(),
    await db.paperSheet.findMany(),
    await db.auditEntry.findMany({ where: { organisationId: campaign.organisationId } }),
  ]);
  for (const word of ["Anna", "anna", "Nowak", "nowak", "Berlin", "berlin", "example.org"])
    expect(rows).not.toContain(word);
});

test("two readings of one handwriting agree where only accents, order and capitals differ", async () => {
  const [sheet] = await printSheets(1);
  await enter(sheet?.id ?? "", [person("Müller, José", { city: "São Paulo", country: "BR" })]);
  const read = [person("jose MULLER", { city: "sao  paulo", country: "Brazil" })];
  expect(await confirm(sheet?.id ?? "", read)).toEqual({ ok: true, sentBack: false });
});

test("a reading that differs names what differs; the third sends the sheet back, and nothing of it is kept", async () => {
  const [sheet] = await printSheets(1);
  const id = sheet?.id ?? "";
  const lines = ["A One", "B Two", "C Three", "D Four", "E Five"].map((name) => person(name));
  await enter(id, lines);
  const { sample } = await view(id);
  expect(sample).toHaveLength(3);
  const [drawn = 1] = sample;
  const other = lines.with(drawn - 1, person("Somebody Else"));
  expect(await confirm(id, other)).toEqual({ ok: false, differ: [`name-${drawn}`] });
  expect(await confirm(id, lines, { count: 4 })).toEqual({ ok: false, differ: ["count"] });
  expect((await view(id)).sample).toEqual(sample);
  expect(await confirm(id, other, { count: 6 })).toEqual({ ok: true, sentBack: true });
  expect(await stateOf(id)).toBe("RETURNED");
  expect(await db.paperSignature.count({ where: { sheetId: id } })).toBe(0);
  expect(await onPaper()).toBe(0);
  await count(id, lines);
  expect(await onPaper()).toBe(5);
});

test("a sheet that is taken out counts no more, lets others count in its place, and comes back as it was", async () => {
  const [one, two] = await printSheets(2);
  await count(one?.id ?? "", [person("Anna Nowak"), person("Bert Brandt")]);
  await count(two?.id ?? "", [person("Anna Nowak"), person("Cem Can")]);
  expect(await onPaper()).toBe(3);
  const out = { ...at(one?.id), version: await versionOf(one?.id ?? ""), reason: "not-genuine" };
  expect(await takeOutSheet(out)).toEqual({ ok: true });
  expect(await onPaper()).toBe(2);
  expect(await countSigners(campaignId, dayOf(new Date()))).toMatchObject({ onPaper: 2 });
  expect(await takeOutSheet(out)).toMatchObject({ reason: "changed-meanwhile", status: 409 });
  expect(await putBackSheet({ ...at(one?.id), version: out.version + 1 })).toEqual({ ok: true });
  expect(await onPaper()).toBe(3);
  expect(await view(one?.id ?? "")).toMatchObject({ doubles: [], counted: 2, takenOutFor: null });
});

test("sheets are marked all or none, and only as their state allows", async () => {
  const { batch, sheets } = await makeSheets(campaign, 4);
  const codes = sheets.map(({ code }) => code);
  const mark = (to: "RETURNED" | "LOST" | "SPOILED", own = codes) =>
    markSheets({ campaignId, by: anna, batchId: batch.id, sheets: own, to });
  expect(await mark("RETURNED")).toEqual({ ok: true });
  await enter(sheets[0]?.id ?? "", [person("Anna Nowak")]);
  expect(await mark("LOST")).toMatchObject({ ok: false, reason: "mark-impossible" });
  expect(await mark("LOST", codes.slice(1))).toEqual({ ok: true });
  expect(await mark("RETURNED", codes.slice(1, 2))).toEqual({ ok: true });
  expect(await mark("RETURNED", ["22222222"])).toMatchObject({ reason: "mark-impossible" });
  expect(await Promise.all(sheets.map(({ id }) => stateOf(id)))).toEqual([
    "ENTERED",
    "RETURNED",
    "LOST",
    "LOST",
  ]);
  const moved = await sendBackSheet({ ...at(sheets[0]?.id), version: await versionOf(sheets[0]?.id ?? "") });
  expect(moved).toEqual({ ok: true });
  expect(await stateOf(sheets[0]?.id ?? "")).toBe("RETURNED");
  const lost = await sendBackSheet({ ...at(sheets[2]?.id), version: await versionOf(sheets[2]?.id ?? "") });
  expect(lost).toMatchObject({ reason: "state-wrong" });
});
