import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PART_BYTES } from "#domain/exports/limits";
import { prepareExport } from "#domain/exports/prepare-export";
import { readSigners } from "#domain/exports/read-signers";
import { exportFilterSchema } from "#domain/exports/schema";
import { writeSheets } from "#domain/exports/write-sheets";
import { decideComment } from "#domain/moderation/decide-comment";
import { type Actor, claimCampaign } from "#domain/organizer/authority";
import { erasePerson } from "#domain/privacy/erase-person";
import { purgeExpired } from "#domain/privacy/purge-expired";
import { rotateSealedValues } from "#domain/privacy/rotate-keys";
import { withdrawSignature } from "#domain/signatures/withdraw-signature";
import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import { readCsv } from "#lib/read-csv";
import { makeCampaign } from "#testing/make-campaign";
import { makeComment } from "#testing/make-comment";
import { cookieOf, makeMember } from "#testing/make-member";
import { serveRoutes } from "#testing/serve-routes";
import { makeSigners } from "#testing/shown-signers";
import { routes } from "./exports.ts";

let server: Awaited<ReturnType<typeof serveRoutes>>;
beforeAll(async () => {
  server = await serveRoutes(routes);
});
afterAll(() => server.stop());

type Site = {
  campaign: Awaited<ReturnType<typeof makeCampaign>>;
  actor: Actor;
  cookie: string;
  base: string;
};

async function makeSite(): Promise<Site> {
  const campaign = await makeCampaign({ commentsOpenedAt: new Date() });
  const actor = await makeMember(campaign.organisationId, "ORGANIZER");
  const cookie = await cookieOf(actor.organizerId);
  return { campaign, actor, cookie, base: `/en/organizer/campaigns/${campaign.slug}/lists` };
}

async function order({ base, cookie, campaign }: Site, fields: Record<string, string> = {}): Promise<string> {
  const body = new URLSearchParams({ form: "prepare", format: "json", hours: "24", ...fields });
  const { status } = await server.ask(base, { method: "POST", headers: { cookie }, body });
  expect(status).toBe(303);
  const where = { campaignId: campaign.id };
  return (await db.export.findFirstOrThrow({ where, orderBy: { createdAt: "desc" } })).id;
}

async function prepared(site: Site, fields: Record<string, string> = {}): Promise<string> {
  const id = await order(site, fields);
  await prepareExport(id);
  return id;
}

async function fetchList({ base, cookie }: Site, id: string, headers: Record<string, string> = {}) {
  const answer = await server.ask(`${base}/${id}/file`, { headers: { cookie, ...headers } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

const withdrawn = { withdrawnAt: new Date(), name: null, email: null, display: "ANONYMOUS" as const };
const namesIn = (bytes: Buffer) =>
  (JSON.parse(bytes.toString()) as { name: string }[]).map(({ name }) => name);

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

describe("whoever leaves a list is in no download afterwards:", () => {
  const ways: [string, (made: Awaited<ReturnType<typeof makeComment>>, site: Site) => Promise<unknown>][] = [
    ["withdraws", ({ person, signatureId }) => withdrawSignature({ person, signatureId })],
    [
      "is erased",
      async ({ person, signatureId }) => {
        const { organisationId, emailIndex } = await db.signature.findUniqueOrThrow({
          where: { id: signatureId },
        });
        const { id } = await db.erasure.create({ data: { organisationId, emailIndex } });
        expect(person).toBeTruthy();
        await erasePerson(id);
      },
    ],
    [
      "shows less",
      ({ signatureId }) =>
        db.signature.update({ where: { id: signatureId }, data: { display: "ANONYMOUS", name: null } }),
    ],
    [
      "was fraud",
      ({ signatureId }) =>
        db.signature.update({ where: { id: signatureId }, data: { invalidatedAt: new Date() } }),
    ],
    [
      "had a comment that is taken down",
      async ({ id }, { actor, campaign }) => {
        const claim = await claimCampaign(actor, campaign.slug, "moderation.work");
        const { version } = await db.comment.findUniqueOrThrow({ where: { id } });
        await decideComment({ ...claim, id, version, decision: "REMOVED", reason: "off-topic" });
      },
    ],
  ];

  test.each(ways)("one who %s", async (_, leave) => {
    const site = await makeSite();
    const made = await makeComment(site.campaign, { email: "anna@example.org" });
    const claim = await claimCampaign(site.actor, site.campaign.slug, "moderation.work");
    await decideComment({ ...claim, id: made.id, version: 1, decision: "PUBLISHED", reason: null });
    const id = await prepared(site);
    const before = await fetchList(site, id);
    expect(JSON.parse(before.bytes.toString())).toMatchObject([
      { name: "Anna", comment: "Because it could be any of us." },
    ]);
    await leave(made, site);
    const gone = await fetchList(site, id);
    expect(gone.status).toBe(410);
    expect(gone.bytes.toString()).toContain("list-stale");
    const etag = before.headers.get("etag") ?? "";
    expect((await fetchList(site, id, { range: "bytes=1-", "if-range": etag })).status).toBe(410);
    expect(await db.exportPart.count({ where: { exportId: id } })).toBe(0);
  });

  test("one who withdraws while it is prepared, and it begins anew by itself", async () => {
    const site = await makeSite();
    await makeSigners(
      site.campaign,
      Array.from({ length: 650 }, (_, index) => ({ name: `${"N".repeat(900)} ${index}` })),
    );
    const id = await order(site);
    let rounds = 0;
    await prepareExport(id, async () => {
      if (rounds++ > 0) return;
      const { id: first } = await db.signature.findFirstOrThrow({
        where: { campaignId: site.campaign.id },
        orderBy: { confirmedAt: "asc" },
      });
      await db.signature.update({ where: { id: first }, data: withdrawn });
    });
    const names = namesIn((await fetchList(site, id)).bytes);
    expect(names).toHaveLength(649);
    expect(names).not.toContain(`${"N".repeat(900)} 0`);
    expect(await db.export.findUniqueOrThrow({ where: { id } })).toMatchObject({
      attempt: 2,
      counted: 649,
    });
  });

  test("but an anonymous signer, or one of another campaign, leaves it as it is", async () => {
    const [site, other] = [await makeSite(), await makeSite()];
    const [, anonymous] = await makeSigners(site.campaign, [
      { name: "Anna" },
      { name: null, display: "ANONYMOUS" },
    ]);
    const [stranger] = await makeSigners(other.campaign, [{ name: "Anna" }]);
    const id = await prepared(site);
    const data = withdrawn;
    await db.signature.update({ where: { id: anonymous ?? "" }, data });
    await db.signature.update({ where: { id: stranger ?? "" }, data });
    expect((await fetchList(site, id)).status).toBe(200);
  });
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

test("a workbook goes on in another sheet where one is full", async () => {
  async function* signers() {
    for (let batch = 0; batch < 3; batch += 1)
      yield [1, 2, 3].map((index) => ({
        name: `N${batch * 3 + index}`,
        country: "DE",
        language: "en" as const,
        comment: null,
      }));
  }
  const words = { title: "All", head: ["a", "b", "c", "d", "e"] as [string, string, string, string, string] };
  const row = ({ name }: { name: string }): [string, string, string, string, string] => [
    name,
    "",
    "",
    "",
    "",
  ];
  const pieces = [];
  for await (const { bytes } of writeSheets(signers(), { ...words, row }, 4)) pieces.push(bytes);
  const book = read(Buffer.concat(pieces));
  expect(book.SheetNames).toEqual(["All", "All 2", "All 3"]);
  const names = book.SheetNames.map((name) =>
    utils
      .sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1 })
      .slice(1)
      .flat()
      .filter(Boolean),
  );
  expect(names).toEqual([["N1", "N2", "N3", "N4"], ["N5", "N6", "N7", "N8"], ["N9"]]);
});
