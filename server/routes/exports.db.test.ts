import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { PART_BYTES } from "#domain/exports/limits";
import { readSigners } from "#domain/exports/read-signers";
import { exportFilterSchema } from "#domain/exports/schema";
import { purgeExpired } from "#domain/privacy/purge-expired";
import { rotateSealedValues } from "#domain/privacy/rotate-keys";
import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import { readCsv } from "#lib/read-csv";
import {
  fetchList,
  makeSite,
  namesIn,
  prepared,
  type Site,
  serveLists,
  server,
  withdrawn,
} from "#testing/list-site";
import { makeSigners } from "#testing/shown-signers";

beforeAll(serveLists);

describe("a list holds", () => {
  let site: Site;
  beforeAll(async () => {
    site = await makeSite();
    const ids = await makeSigners(site.campaign, [
      { name: "Anna Muster" },
      { name: "Berta Beispiel", display: "FIRST_NAME", country: "FR", locale: "ru" },
      { name: "Carla Waiting", fullNameConfirmed: false },
      { name: null, display: "ANONYMOUS" },
      { name: "Dora Withdrawn" },
      { name: "Emil Fraud" },
      {
        name: '=HYPERLINK("https://evil.example")',
        country: "KZ",
        confirmedAt: new Date("2026-01-05T23:59:59.999Z"),
      },
      { name: "Әлия Қ\u0001 <b>&\ud83d\udd4a _x000D_", locale: "kk" },
    ]);
    await db.signature.update({ where: { id: ids[4] ?? "" }, data: withdrawn });
    await db.signature.update({ where: { id: ids[5] ?? "" }, data: { invalidatedAt: new Date() } });
    await db.signature.create({
      data: {
        ...{ organisationId: site.campaign.organisationId, campaignId: site.campaign.id },
        ...{
          emailIndex: Buffer.alloc(32, 7),
          name: Buffer.from("sealed"),
          email: Buffer.from("sealed"),
          country: "DE",
          display: "FULL_NAME",
        },
        ...{
          locale: "en",
          consentVersion: "1",
          consentedAt: new Date(),
          confirmTokenHash: Buffer.alloc(32, 8),
        },
        expiresAt: addDays(new Date(), 7),
      },
    });
  });

  test("exactly those who show their name, as they show it", async () => {
    const id = await prepared(site);
    const { bytes } = await fetchList(site, id);
    expect(JSON.parse(bytes.toString())).toEqual([
      { name: '=HYPERLINK("https://evil.example")', country: "KZ", language: "en", comment: null },
      { name: "Anna Muster", country: "DE", language: "en", comment: null },
      { name: "Berta", country: "FR", language: "ru", comment: null },
      { name: "Әлия Қ\u0001 <b>&\ud83d\udd4a _x000D_", country: "DE", language: "kk", comment: null },
    ]);
    const row = await db.export.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ counted: 4, done: 4, staleAt: null });
  });

  test("in a table no cell that begins a formula, and in a workbook nothing but text", async () => {
    const csv = await fetchList(site, await prepared(site, { format: "csv-bom" }));
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from("\ufeff"));
    const rows = readCsv(csv.bytes.toString()).map(({ cells }) => cells);
    expect(rows[0]).toEqual(["Name", "Country", "Country code", "Language", "Comment"]);
    expect(rows.map(([name]) => name).slice(1, 4)).toEqual([
      `'=HYPERLINK("https://evil.example")`,
      "Anna Muster",
      "Berta",
    ]);
    const xlsx = await fetchList(site, await prepared(site, { format: "xlsx" }));
    const { Sheets, SheetNames } = read(xlsx.bytes, { cellFormula: true });
    expect(SheetNames).toEqual(["Signers"]);
    const sheet = Sheets.Signers ?? {};
    const cells = Object.entries(sheet).filter(([place]) => /^[A-Z]/.test(place));
    expect(cells.every(([, cell]) => cell.t === "s" && cell.f === undefined)).toBe(true);
    expect(utils.sheet_to_json<string[]>(sheet, { header: 1 }).map(([name]) => name)).toEqual([
      "Name",
      '=HYPERLINK("https://evil.example")',
      "Anna Muster",
      "Berta",
      "Әлия Қ <b>&\ud83d\udd4a _x000D_",
    ]);
  });

  test.each([
    [{ names: "full" }, 3],
    [{ country: "FR" }, 1],
    [{ language: "kk" }, 1],
    [{ comments: "with" }, 0],
    [{ from: "2000-01-01", to: "2000-12-31" }, 0],
    [{ from: "2026-01-05", to: "2026-01-05" }, 1],
  ])("those of a filter: %j", async (fields, count) => {
    const found = [];
    const filter = exportFilterSchema.parse(fields);
    for await (const batch of readSigners(site.campaign.id, filter, 2)) found.push(...batch);
    expect(found).toHaveLength(count);
  });
});

test("a long list is read in pages, stored in parts, and fetched whole or from anywhere", async () => {
  const site = await makeSite();
  const length = 650;
  const moment = new Date("2026-01-01T00:00:00Z");
  // Many confirmed in the same moment: the id settles where the next page begins.
  await makeSigners(
    site.campaign,
    Array.from({ length }, (_, index) => ({ name: `${"N".repeat(900)} ${index}`, confirmedAt: moment })),
  );
  const id = await prepared(site);
  const whole = await fetchList(site, id);
  expect(whole.status).toBe(200);
  expect(new Set(namesIn(whole.bytes)).size).toBe(length);
  const paged: string[] = [];
  for await (const batch of readSigners(site.campaign.id, exportFilterSchema.parse({}), 100))
    paged.push(...batch.map(({ name }) => name));
  expect(paged).toEqual(namesIn(whole.bytes));
  expect(await db.exportPart.count({ where: { exportId: id } })).toBe(
    Math.ceil(whole.bytes.length / PART_BYTES),
  );
  expect(whole.bytes.length).toBeGreaterThan(2 * PART_BYTES);
  const etag = whole.headers.get("etag") ?? "";
  expect(whole.headers.get("accept-ranges")).toBe("bytes");
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.bytes.length - 1), fc.nat(PART_BYTES * 2), async (first, more) => {
      const last = Math.min(first + more, whole.bytes.length - 1);
      const part = await fetchList(site, id, { range: `bytes=${first}-${last}`, "if-range": etag });
      expect(part.status).toBe(206);
      expect(part.headers.get("content-range")).toBe(`bytes ${first}-${last}/${whole.bytes.length}`);
      expect(part.bytes.equals(whole.bytes.subarray(first, last + 1))).toBe(true);
    }),
    { numRuns: 12 },
  );
  const beyond = await fetchList(site, id, { range: `bytes=${whole.bytes.length}-` });
  expect(beyond.status).toBe(416);
  expect(beyond.headers.get("content-range")).toBe(`bytes */${whole.bytes.length}`);
  expect((await fetchList(site, id, { range: "bytes=5-", "if-range": '"another"' })).status).toBe(200);
  const head = await server.ask(`${site.base}/${id}/file`, {
    method: "HEAD",
    headers: { cookie: site.cookie },
  });
  expect(head.headers.get("content-length")).toBe(String(whole.bytes.length));
});

test("a link ends with its hours, says so, and the purge deletes the file, then the record", async () => {
  const site = await makeSite();
  await makeSigners(site.campaign, [{ name: "Anna" }]);
  const id = await prepared(site, { hours: "1" });
  const { expiresAt, finishedAt } = await db.export.findUniqueOrThrow({ where: { id } });
  expect(expiresAt.getTime() - (finishedAt?.getTime() ?? 0)).toBe(3_600_000);
  await db.export.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
  const gone = await fetchList(site, id);
  expect(gone.status).toBe(410);
  expect(gone.bytes.toString()).toContain("list-expired");
  await purgeExpired();
  expect(await db.exportPart.count({ where: { exportId: id } })).toBe(0);
  expect(await db.export.count({ where: { id } })).toBe(1);
  await purgeExpired({ now: addDays(new Date(), 31) });
  expect(await db.export.count({ where: { id } })).toBe(0);
});

test("ordering, fetching and deleting are written down; names lie sealed, also under a newer key", async () => {
  const site = await makeSite();
  await makeSigners(site.campaign, [{ name: "Unmistakable Name" }]);
  const id = await prepared(site);
  const { content } = await db.exportPart.findFirstOrThrow({ where: { exportId: id } });
  expect(Buffer.from(content).toString("latin1")).not.toContain("Unmistakable");
  await rotateSealedValues();
  await fetchList(site, id);
  await fetchList(site, id, { range: "bytes=3-5" });
  const body = new URLSearchParams({ form: "remove", id });
  await server.ask(site.base, { method: "POST", headers: { cookie: site.cookie }, body });
  const where = { organisationId: site.campaign.organisationId };
  const entries = await db.auditEntry.findMany({ where, orderBy: { createdAt: "asc" } });
  expect(entries.map(({ action }) => action)).toEqual([
    "export.prepared",
    "export.downloaded",
    "export.downloaded",
    "export.removed",
  ]);
  expect(entries[2]?.after).toMatchObject({ firstByte: 3, lastByte: 5 });
  expect(JSON.stringify(entries)).not.toContain("Unmistakable");
  expect((await fetchList(site, id)).status).toBe(404);
});

test("there are at most five at a time, whoever asks at once", async () => {
  const site = await makeSite();
  const body = () => new URLSearchParams({ form: "prepare", format: "csv", hours: "1" });
  const ask = () => server.ask(site.base, { method: "POST", headers: { cookie: site.cookie }, body: body() });
  const statuses = (await Promise.all(Array.from({ length: 8 }, ask))).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([303, 303, 303, 303, 303, 409, 409, 409]);
});
