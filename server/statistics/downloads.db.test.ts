import { read as readBook } from "@e965/xlsx";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listOfficeNames } from "#domain/office-records/offices";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { labelsIn } from "#domain/statistics/labels";
import { rollUpStatistics } from "#domain/statistics/roll-up";
import { everything, type Statistics } from "#domain/statistics/schema";
import { addDays, isoDay } from "#lib/clock";
import { db } from "#lib/db";
import { translator } from "#lib/i18n";
import { locales } from "#lib/locales";
import { readCsv } from "#lib/read-csv";
import { countRows } from "#testing/count-rows";
import { letter, now, sign, signature, today, write } from "#testing/lively-campaign";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { cookieOf, makeMember } from "#testing/make-member";
import { readDayCharts } from "#testing/read-day-charts";
import { readReport } from "#testing/read-report";
import { rowsOfCsv, rowsOfWorkbook } from "#testing/read-tables";
import { serveRoutes } from "#testing/serve-routes";
import { type Cell, solvable } from "#testing/solve-cells";
import { verifyDossier } from "../../scripts/verify-dossier.js";
import { routes as dossierRoutes } from "../routes/dossier.ts";
import { routes } from "../routes/statistics.ts";

const campaigns = fc.record({
  signatures: fc.array(signature, { minLength: 20, maxLength: 150 }),
  letters: fc.array(letter, { minLength: 20, maxLength: 150 }),
  locale: fc.constantFrom(...locales),
  period: fc.constantFrom(everything, { from: addDays(today, -3), to: addDays(today, -2) }),
});
type Generated = typeof campaigns extends fc.Arbitrary<infer T> ? T : never;

let server: Awaited<ReturnType<typeof serveRoutes>>;
beforeAll(async () => {
  server = await serveRoutes([...routes, ...dossierRoutes]);
});
afterAll(() => server.stop());

async function load({ signatures, letters, period, locale }: Generated) {
  const campaign = await makeCampaign();
  const offices: { slug: string; id: string }[] = [];
  for (const name of ["Ministry", "Prison"]) {
    const texts = { name, head: name, greeting: name, remit: name };
    const translations = { create: locales.map((each) => ({ locale: each, ...texts })) };
    offices.push((await makeRecipient(campaign, { translations })).office);
  }
  const ids = await sign(campaign, signatures);
  const of = (fate: string) => ({ id: { in: ids.filter((_, index) => signatures[index]?.fate === fate) } });
  await db.signature.updateMany({ where: of("withdraws"), data: { withdrawnAt: now } });
  await db.signature.updateMany({ where: of("is fraud"), data: { invalidatedAt: now } });
  await write(campaign, offices, letters);
  await rollUpStatistics({ now });
  const cookie = await cookieOf((await makeMember(campaign.organisationId, "ORGANIZER")).organizerId);
  const [from, to] = [period.from, period.to].map((day) => (day ? isoDay(day) : ""));
  const path = `/api/v1/campaigns/${campaign.slug}/statistics`;
  const get = async (ending: string) => {
    const query = `language=${locale}&from=${from}&to=${to}`;
    const answer = await server.ask(`${path}${ending}?${query}`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const raw = await countRows(campaign.id, {
    from: from || "0001-01-01",
    through: to || isoDay(addDays(today, -1)),
  });
  const labels = labelsIn(locale, await listOfficeNames(campaign.id as OwnedCampaignId, locale));
  return { campaign, cookie, offices, get, raw, labels, locale };
}
type Loaded = Awaited<ReturnType<typeof load>>;

const cellsOf = ({ breakdowns }: Pick<Statistics, "breakdowns">): Cell[] =>
  breakdowns.flatMap(({ rows, ...of }) => rows.map((row) => ({ ...of, ...row })));

/** What a report tells of these cells: a chart for the days, and office and channel together where both are known. */
function toldInReport(cells: readonly Cell[]): Cell[] {
  const crossed = new Set(cells.filter(({ by }) => by === "office-channel").map(({ metric }) => metric));
  const tables = Map.groupBy(cells, ({ metric, by }) => `${metric} ${by}`);
  return [...tables.values()].flatMap((rows) => {
    const [{ metric, by }] = rows as [Cell];
    const elsewhere = ["total", "day", "hour"].includes(by);
    const together = crossed.has(metric) && ["office", "channel"].includes(by);
    return elsewhere || together || rows.every(({ count }) => count === null) ? [] : rows;
  });
}

/** What each chart of days draws; a figure of which no day is told has none. */
function chartsOf({ breakdowns }: Statistics): (number | null)[][] {
  return breakdowns
    .filter(({ by, rows }) => by === "day" && rows.some(({ count }) => count !== null))
    .map(({ rows }) => rows.map(({ count }) => count));
}

function read(pdf: Buffer, cells: readonly Cell[], { labels, locale }: Loaded) {
  const keys = Map.groupBy(cells, ({ by }) => by);
  const hidden = translator(locale, "statistics")("report.hidden");
  return readReport(pdf, {
    ...{ labels, hidden },
    keys: Object.fromEntries([...keys].map(([by, rows]) => [by, [...new Set(rows.map(({ key }) => key))]])),
  });
}

const sorted = (cells: readonly Cell[]) =>
  cells.map(({ metric, by, key, count }) => `${metric} ${by} ${key} ${count}`).sort();

/** What is told is what was counted; under ten nothing is told, and what is gathered is all that is not named. */
function expectCounted(cells: readonly Cell[], raw: ReadonlyMap<string, number>) {
  for (const { metric, by, key, count } of cells) {
    if (count === null) continue;
    const named = cells.filter((cell) => cell.metric === metric && cell.by === by && cell.key !== "*");
    const rest = (raw.get(`${metric} total `) ?? 0) - named.reduce((sum, cell) => sum + (cell.count ?? 0), 0);
    const counted = key === "*" ? rest : (raw.get(`${metric} ${by} ${key}`) ?? 0);
    expect({ metric, by, key, count }).toEqual({ metric, by, key, count: counted });
    if (by !== "total" && cells.filter((cell) => cell.metric === metric && cell.by === by).length > 1)
      expect(count).toBeGreaterThanOrEqual(10);
  }
}

test("CSV, XLSX, JSON and the report tell what their rows say, and whoever solves one for its hidden figures finds none", async () => {
  await fc.assert(
    fc.asyncProperty(campaigns, async (campaign) => {
      const loaded = await load(campaign);
      const { get, raw, labels } = loaded;
      const statistics = JSON.parse(String(await get(""))) as Statistics;
      const told = cellsOf(statistics);
      expectCounted(told, raw);
      const csv = rowsOfCsv(String(await get(".csv")));
      const book = rowsOfWorkbook(readBook(await get(".xlsx"), { cellDates: true }), statistics, labels);
      const pdf = await get(".pdf");
      const report = await read(pdf, told, loaded);
      expect(sorted(csv)).toEqual(sorted(told));
      expect(sorted(book)).toEqual(sorted(told));
      expect(sorted(report.cells)).toEqual(sorted(toldInReport(told)));
      const charts = chartsOf(statistics);
      const days = charts.map(({ length }) => length);
      expect(await readDayCharts(pdf, days)).toEqual(charts);
      expect(Object.fromEntries(report.totals)).toEqual(statistics.totals);
      for (const cells of [told, csv, book, report.cells]) expect(solvable(cells)).toEqual([]);
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);

test("nor does whoever puts all that a dossier holds together", async () => {
  await fc.assert(
    fc.asyncProperty(campaigns, async (generated) => {
      const loaded = await load({ ...generated, period: everything });
      const { campaign, cookie, raw, locale } = loaded;
      const answer = await server.ask(`/${locale}/organizer/campaigns/${campaign.slug}/dossier`, {
        method: "POST",
        headers: { cookie },
        body: new URLSearchParams({ form: "dossier", language: locale, paper: "letter" }),
      });
      const { files } = verifyDossier(Buffer.from(await answer.arrayBuffer()));
      const figures = rowsOfCsv(String(files.get("figures.csv")));
      expectCounted(figures, raw);
      const report = await read(Buffer.from(files.get("dossier.pdf") ?? []), figures, loaded);
      const known = new Set(sorted(figures));
      expect(sorted(report.cells).filter((cell) => !known.has(cell))).toEqual([]);
      const offices = readCsv(String(files.get("offices.csv"))).slice(1);
      const letters = offices.map(({ cells: [key = "", , , , , count = ""] }) => ({
        ...{ metric: "lettersPrepared", by: "office", key },
        count: count === "" ? null : Number(count),
      }));
      expect(letters.map(({ key }) => key)).toEqual(loaded.offices.map(({ slug }) => slug));
      const both = new Map(
        [...figures, ...report.cells].map((cell) => [`${cell.metric} ${cell.by} ${cell.key}`, cell]),
      );
      for (const cell of letters.filter(({ count }) => count !== null))
        both.set(`${cell.metric} ${cell.by} ${cell.key}`, cell);
      expect(solvable([...both.values()])).toEqual([]);
      expect(sorted(letters).filter((cell) => !known.has(cell))).toEqual([]);
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 120_000);

test("the workbook has days as days, numbers as numbers and no formula", async () => {
  const signatures = Array.from({ length: 24 }, () => ({
    ...fc.sample(signature, 1)[0],
    ...{ daysAgo: 1, hour: 5, fate: "stays" },
  }));
  const generated = {
    signatures: signatures as never,
    letters: [],
    period: everything,
    locale: "ru" as const,
  };
  const { get, labels } = await load(generated);
  const book = readBook(await get(".xlsx"), { cellDates: true, UTC: true });
  const days = book.Sheets[labels.dimension("day").title];
  expect(days?.A2).toMatchObject({ t: "d", v: addDays(today, -1) });
  expect(days?.C2).toMatchObject({ t: "n", v: 24 });
  expect(book.SheetNames[0]).toBe("Итоги");
  expect(book.SheetNames.at(-1)).toBe("Определения");
  for (const sheet of Object.values(book.Sheets))
    for (const [name, cell] of Object.entries(sheet))
      if (!name.startsWith("!")) expect(cell).not.toHaveProperty("f");
});
