import { beforeEach, describe, expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { type Authority, claimCampaign, type OwnedCampaignId } from "#domain/organizer/authority";
import { findPersonBySignature } from "#domain/signatures/person";
import { countSigners } from "#domain/signatures/queries";
import { withdrawSignature } from "#domain/signatures/withdraw-signature";
import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { eraseNow, purgeAfter } from "#testing/forget";
import { makeCampaign } from "#testing/make-campaign";
import { makeSignature } from "#testing/make-mail";
import { makeMember } from "#testing/make-member";
import { makeSheets } from "#testing/make-paper";
import { confirmSheet } from "./confirm-sheet.ts";
import { recountPaper } from "./count-paper.ts";
import { enterSheet } from "./enter-sheet.ts";
import { makeBatch } from "./make-batch.ts";
import { markSheets } from "./mark-sheets.ts";
import { findSheet, getPaperDesk } from "./queries.ts";
import type { RawLine } from "./schema.ts";
import { sendBackSheet } from "./send-back-sheet.ts";
import { readSheetCode } from "./sheet-code.ts";
import { strikeLine } from "./strike-line.ts";
import { putBackSheet, takeOutSheet } from "./take-out-sheet.ts";

let campaign: Awaited<ReturnType<typeof makeCampaign>>;
let campaignId: OwnedCampaignId;
let anna: Authority;
let bolat: Authority;

beforeEach(async () => {
  const { organisationId } = await makeCampaign();
  campaign = await makeCampaign({ organisationId, countryConcerned: "KZ" });
  const members = [await makeMember(organisationId, "ORGANIZER"), await makeMember(organisationId, "OWNER")];
  const claims = await Promise.all(
    members.map((member) => claimCampaign(member, campaign.slug, "paper.manage")),
  );
  if (!claims[0] || !claims[1]) throw new Error("nobody");
  ({ campaignId, by: anna } = claims[0]);
  bolat = claims[1].by;
});

type Words = Partial<RawLine>;
const person = (name: string, words: Words = {}): Words => ({
  name,
  country: "DE",
  city: "Berlin",
  ...words,
});

/** Of lines in their order; an empty one is left out. */
function typed(lines: Words[], version: number, count = "") {
  const raw = lines.map((words, index) => ({
    ...{ line: index + 1, name: "", country: "", city: "", email: "" },
    ...words,
  }));
  return { version, country: "", count, lines: raw };
}

async function printSheets(count: number) {
  return (await makeSheets(campaign, count)).sheets;
}

const versionOf = async (id: string) => (await db.paperSheet.findUniqueOrThrow({ where: { id } })).version;

async function enter(sheetId: string, lines: Words[], by = anna) {
  return enterSheet({ campaignId, by, sheetId, typed: typed(lines, await versionOf(sheetId)) });
}

async function confirm(sheetId: string, lines: Words[], { by = bolat, count = lines.length } = {}) {
  return confirmSheet({
    ...{ campaignId, by, sheetId },
    typed: typed(lines, await versionOf(sheetId), String(count)),
  });
}

async function count(sheetId: string, lines: Words[]) {
  expect(await enter(sheetId, lines)).toEqual({ ok: true });
  expect(await confirm(sheetId, lines)).toEqual({ ok: true, sentBack: false });
}

const onPaper = async () => (await readCounts(campaignId)).signaturesOnPaper;
const stateOf = async (id: string) => (await db.paperSheet.findUniqueOrThrow({ where: { id } })).state;

async function view(id: string, by = bolat) {
  const { code } = await db.paperSheet.findUniqueOrThrow({ where: { id } });
  const found = await findSheet(campaignId, by, code);
  if (!found) throw new Error("no sheet");
  return found;
}

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

describe("who signed twice", () => {
  test("counts once: on two sheets, on one sheet, and by the same address under two names", async () => {
    const [one, two] = await printSheets(2);
    await count(one?.id ?? "", [
      person("Anna Nowak", { email: "Anna.Nowak@gmail.com" }),
      person("Nowak Anna"),
      person("Bert Brandt"),
    ]);
    expect(await onPaper()).toBe(2);
    await count(two?.id ?? "", [
      person("A. Nowak", { email: "annanowak+petition@googlemail.com" }),
      person("bert  brandt"),
      person("Bert Brandt", { city: "Hamburg" }),
    ]);
    expect(await onPaper()).toBe(3);
    expect(await view(two?.id ?? "")).toMatchObject({ doubles: [1, 2], counted: 1 });
  });

  test("is told of nobody before a second person has confirmed, so that one alone cannot find out who signed", async () => {
    const [sheet] = await printSheets(1);
    await makeSignature(campaign, "online@example.org", { confirmedAt: new Date() });
    await enter(sheet?.id ?? "", [person("Anna Nowak", { email: "online@example.org" })]);
    expect(await view(sheet?.id ?? "", anna)).toMatchObject({ doubles: [], counted: 0 });
    await confirm(sheet?.id ?? "", [person("Anna Nowak")]);
    expect(await view(sheet?.id ?? "")).toMatchObject({ doubles: [1], counted: 0 });
  });

  test("online first or paper first, counts online alone; who withdraws online does not come back by paper", async () => {
    const [sheet] = await printSheets(1);
    const pending = await makeSignature(campaign, "later@example.org", { confirmedAt: null });
    await count(sheet?.id ?? "", [
      person("Late Signer", { email: "later@example.org" }),
      person("Another One"),
    ]);
    expect(await onPaper()).toBe(2);
    expect(await recountPaper()).toBe(0);
    await db.signature.update({ where: { id: pending.id }, data: { confirmedAt: new Date() } });
    expect(await recountPaper()).toBe(1);
    expect(await onPaper()).toBe(1);
    const owner = await findPersonBySignature(pending.id);
    if (!owner) throw new Error("nobody");
    await withdrawSignature({ person: owner, signatureId: pending.id });
    expect(await recountPaper()).toBe(0);
    await takeOutSheet({ ...at(sheet?.id), version: await versionOf(sheet?.id ?? ""), reason: "other" });
    await putBackSheet({ ...at(sheet?.id), version: await versionOf(sheet?.id ?? "") });
    expect(await onPaper()).toBe(1);
  });

  test("of another campaign is somebody else", async () => {
    const other = await makeCampaign({ organisationId: campaign.organisationId });
    const [sheet] = await printSheets(1);
    const foreign = (await makeSheets(other, 1)).sheets[0];
    await makeSignature(other, "anna@example.org", { confirmedAt: new Date() });
    await count(sheet?.id ?? "", [person("Anna Nowak", { email: "anna@example.org" })]);
    expect(await onPaper()).toBe(1);
    await expect(enter(foreign?.id ?? "", [person("Anna Nowak")])).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await findSheet(campaignId, anna, foreign?.code ?? "")).toBeNull();
  });
});

const at = (sheetId = "") => ({ campaignId, by: anna, sheetId });

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

describe("a line that is struck", () => {
  test("counts no more, keeps nothing, and stays out when its sheet is entered again", async () => {
    const [sheet] = await printSheets(1);
    const id = sheet?.id ?? "";
    const lines = [person("Anna Nowak"), person("Bert Brandt"), person("Cem Can")];
    await count(id, lines);
    expect(await strikeLine({ ...at(id), version: await versionOf(id), line: 9 })).toMatchObject({
      reason: "line-empty",
    });
    await strikeLine({ ...at(id), version: await versionOf(id), line: 2 });
    expect(await onPaper()).toBe(2);
    expect(await db.paperSignature.findFirst({ where: { sheetId: id, line: 2 } })).toMatchObject({
      ...{ nameHash: null, emailIndex: null, duplicateOf: null },
      struckAt: expect.any(Date),
    });
    await takeOutSheet({ ...at(id), version: await versionOf(id), reason: "wrong-entry" });
    await enter(id, lines);
    expect((await view(id)).struck).toEqual([2]);
    expect(await confirm(id, lines, { count: 2 })).toEqual({ ok: true, sentBack: false });
    expect(await onPaper()).toBe(2);
  });

  test("may be struck before the sheet is entered", async () => {
    const [sheet] = await printSheets(1);
    const id = sheet?.id ?? "";
    await strikeLine({ ...at(id), version: 1, line: 1 });
    expect(await enter(id, [person("Anna Nowak")])).toMatchObject({ reason: "no-lines" });
    await enter(id, [person("Anna Nowak"), person("Bert Brandt")]);
    expect(await view(id)).toMatchObject({ struck: [1], lines: 1 });
  });
});

test("erasure strikes the person's lines, and the purge of a closed campaign leaves counts and no hashes", async () => {
  const [one, two] = await printSheets(2);
  const own = await makeSignature(campaign, "anna@example.org", { confirmedAt: new Date() });
  await count(one?.id ?? "", [person("Anna Nowak", { email: "anna@example.org" }), person("Bert Brandt")]);
  await count(two?.id ?? "", [person("Cem Can", { email: "cem@example.org" })]);
  const owner = await findPersonBySignature(own.id);
  if (!owner) throw new Error("nobody");
  await eraseNow(owner);
  expect(await view(one?.id ?? "")).toMatchObject({ struck: [1], doubles: [], counted: 1 });
  expect(await onPaper()).toBe(2);

  await db.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED", closedAt: new Date() } });
  const [late] = await printSheets(1);
  await count(late?.id ?? "", [person("Late By Post")]);
  await purgeAfter(181);
  expect(await onPaper()).toBe(3);
  const sheet = { campaignId };
  expect(await db.paperSignature.count({ where: { sheet, nameHash: { not: null } } })).toBe(0);
  expect(await db.paperSignature.count({ where: { sheet, emailIndex: { not: null } } })).toBe(0);
  await db.campaign.update({ where: { id: campaignId }, data: { closedAt: new Date(0) } });
  const [never] = await printSheets(1);
  expect(await enter(never?.id ?? "", [person("Too Late")])).toMatchObject({ reason: "signers-purged" });
});

describe("what is typed", () => {
  test("is refused line by line and field by field, and nothing of the sheet is kept", async () => {
    const [sheet] = await printSheets(1);
    const lines = [
      person("Anna Nowak"),
      person("", { city: "Berlin" }),
      person("Bert", { country: "Atlantis" }),
      person("Cem", { country: "" }),
      person("Dana", { email: "dana@" }),
      person("Erlan", { country: "Казахстан", city: "Алматы" }),
      person("Null\0"),
      person("x".repeat(201)),
    ];
    expect(await enter(sheet?.id ?? "", lines)).toEqual({
      ok: false,
      faults: [
        { line: 2, field: "name", reason: "name-required" },
        { line: 3, field: "country", reason: "country-unknown" },
        { line: 4, field: "country", reason: "country-missing" },
        { line: 5, field: "email", reason: "email-form" },
        { line: 6, field: "city", reason: "city-inside" },
        { line: 7, field: "name", reason: "unreadable" },
        { line: 8, field: "name", reason: "too-long" },
      ],
    });
    expect(await stateOf(sheet?.id ?? "")).toBe("PRINTED");
  });

  test("of a sheet that asks for names alone holds neither place nor address", async () => {
    const [sheet] = (await makeSheets(campaign, 1, { columns: "NAME" })).sheets;
    const refused = await enter(sheet?.id ?? "", [person("Anna", { email: "anna@example.org" })]);
    expect(refused).toMatchObject({
      faults: [
        { field: "city", reason: "not-on-sheet" },
        { field: "email", reason: "not-on-sheet" },
      ],
    });
    expect(await enter(sheet?.id ?? "", [{ name: "Anna", country: "KZ" }])).toEqual({ ok: true });
  });
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

describe("at once", () => {
  test("two people who enter one sheet: one entry stands, the other is told", async () => {
    const [sheet] = await printSheets(1);
    const id = sheet?.id ?? "";
    const answers = await Promise.all([
      enterSheet({ ...at(id), typed: typed([person("Anna Nowak")], 1) }),
      enterSheet({ ...at(id), by: bolat, typed: typed([person("Anna Nowak"), person("Bert Brandt")], 1) }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "changed-meanwhile", status: 409 });
    expect((await view(id)).lines).toBe(answers[0]?.ok ? 1 : 2);
  });

  test("two confirm one sheet: it is counted once, with one line in the log", async () => {
    const [sheet] = await printSheets(1);
    const id = sheet?.id ?? "";
    const lines = [person("Anna Nowak"), person("Bert Brandt")];
    await enter(id, lines);
    const answers = await Promise.all([1, 2, 3].map(() => confirm(id, lines)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await onPaper()).toBe(2);
    const log = { organisationId: campaign.organisationId, action: "paper.sheet-confirmed" };
    expect(await db.auditEntry.count({ where: log })).toBe(1);
  });

  test("many sheets with the same people are confirmed: each person counts once", async () => {
    const sheets = await printSheets(6);
    const lines = ["Anna Nowak", "Bert Brandt", "Cem Can"].map((name) => person(name));
    for (const { id } of sheets) await enter(id, lines);
    await Promise.all(sheets.map(({ id }) => confirm(id, lines)));
    expect(new Set(await Promise.all(sheets.map(({ id }) => stateOf(id))))).toEqual(new Set(["CONFIRMED"]));
    expect(await onPaper()).toBe(3);
    await Promise.all(
      sheets
        .slice(0, 5)
        .map(async ({ id }) => takeOutSheet({ ...at(id), version: await versionOf(id), reason: "other" })),
    );
    expect(await onPaper()).toBe(3);
  });

  test("a person confirms online while the sheet is confirmed: after the next look they count once", async () => {
    const [sheet] = await printSheets(1);
    const id = sheet?.id ?? "";
    const lines = [person("Anna Nowak", { email: "anna@example.org" })];
    const online = await makeSignature(campaign, "anna@example.org", { confirmedAt: null });
    await enter(id, lines);
    await Promise.all([
      confirm(id, lines),
      db.signature.update({ where: { id: online.id }, data: { confirmedAt: new Date() } }),
    ]);
    await recountPaper();
    expect(await readCounts(campaignId)).toMatchObject({ signaturesConfirmed: 1, signaturesOnPaper: 0 });
  });
});
