import { beforeEach, describe, expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { findPersonBySignature } from "#domain/signatures/person";
import { withdrawSignature } from "#domain/signatures/withdraw-signature";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { makeSignature } from "#testing/make-mail";
import { makeSheets } from "#testing/make-paper";
import {
  anna,
  at,
  bolat,
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
  typed,
  versionOf,
  view,
} from "#testing/paper-desk";
import { recountPaper } from "./count-paper.ts";
import { enterSheet } from "./enter-sheet.ts";
import { findSheet } from "./queries.ts";
import { putBackSheet, takeOutSheet } from "./take-out-sheet.ts";

beforeEach(openPaperDesk);

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
