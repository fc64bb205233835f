import { beforeEach, describe, expect, test } from "vitest";
import { findPersonBySignature } from "#domain/signatures/person";
import { db } from "#lib/db";
import { eraseNow, purgeAfter } from "#testing/forget";
import { makeSignature } from "#testing/make-mail";
import { makeSheets } from "#testing/make-paper";
import {
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
import { strikeLine } from "./strike-line.ts";
import { takeOutSheet } from "./take-out-sheet.ts";

beforeEach(openPaperDesk);

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
