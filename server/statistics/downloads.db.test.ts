import { read, utils, type WorkBook } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { labelsIn } from "#domain/statistics/labels";
import { readRollUp } from "#domain/statistics/read-roll-up";
import { rollUpStatistics } from "#domain/statistics/roll-up";
import { everything, type Period, type Statistics } from "#domain/statistics/schema";
import { getStatistics } from "#domain/statistics/statistics";
import { addDays } from "#lib/clock";
import { letter, now, sign, signature, today, write } from "#testing/lively-campaign";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { csvFile } from "./csv-file.ts";
import { workbook } from "./workbook.ts";

const labels = labelsIn("ru", new Map());
const twoDays: Period = { from: addDays(today, -3), to: addDays(today, -2) };
const campaigns = fc.record({
  signatures: fc.array(signature, { minLength: 20, maxLength: 150 }),
  letters: fc.array(letter, { minLength: 20, maxLength: 150 }),
  period: fc.constantFrom(everything, twoDays),
});

async function load({
  signatures,
  letters,
  period,
}: typeof campaigns extends fc.Arbitrary<infer T> ? T : never) {
  const campaign = await makeCampaign();
  const offices = [(await makeRecipient(campaign)).office, (await makeRecipient(campaign)).office];
  await sign(campaign, signatures);
  await write(campaign, offices, letters);
  await rollUpStatistics({ now });
  const id = campaign.id as OwnedCampaignId;
  return { statistics: await getStatistics(id, period, now), raw: await readRollUp(id, period) };
}

type Row = { metric: string; by: string; key: string; count: number | null };

/** Fields of this table hold neither quotes nor line breaks, save for definitions, which come last. */
function rowsOfCsv(text: string): Row[] {
  return text
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(","))
    .filter(([metric, by]) => metric !== "note" && by !== "total")
    .map(([metric = "", by = "", key = "", count = ""]) => ({
      ...{ metric, by: by === "period" ? "total" : by, key },
      count: count === "" ? null : Number(count),
    }));
}

function rowsOfWorkbook(book: WorkBook, { breakdowns }: Statistics): Row[] {
  return breakdowns.flatMap(({ metric, by, rows }) => {
    const sheet = book.Sheets[labels.dimension(by).title.slice(0, 31)];
    if (!sheet) throw new Error(`no sheet for ${by}`);
    const [heads = [], ...lines] = utils.sheet_to_json<(string | number | Date)[]>(sheet, { header: 1 });
    const column = heads.indexOf(labels.metric(metric).title);
    return rows.map(({ key }) => {
      const value = lines.find(([, named = ""]) => named === key)?.[column];
      return { metric, by, key, count: typeof value === "number" ? value : null };
    });
  });
}

const sorted = (rows: readonly Row[]) =>
  rows.map(({ metric, by, key, count }) => `${metric} ${by} ${key} ${count}`).sort();

test("CSV, XLSX and JSON hold the same figures, and those are the raw ones", async () => {
  await fc.assert(
    fc.asyncProperty(campaigns, async (campaign) => {
      const { statistics, raw } = await load(campaign);
      const told = statistics.breakdowns.flatMap(({ rows, ...of }) => rows.map((row) => ({ ...of, ...row })));
      expect(sorted(rowsOfCsv(csvFile(statistics, labels, "ru", true)))).toEqual(sorted(told));
      const book = read(await workbook(statistics, labels, "ru"), { cellDates: true });
      expect(sorted(rowsOfWorkbook(book, statistics))).toEqual(sorted(told));
      const counts = new Map(raw.map(({ metric, by, key, count }) => [`${metric} ${by} ${key}`, count]));
      for (const { metric, by, key, count } of told) {
        if (count === null || key === "*" || by === "total") continue;
        expect({ metric, by, key, count }).toEqual({
          ...{ metric, by, key },
          count: counts.get(`${metric} ${by} ${key}`) ?? 0,
        });
      }
    }),
    { numRuns: 6 },
  );
});

test("whoever solves a download for its hidden figures finds none of them", async () => {
  await fc.assert(
    fc.asyncProperty(campaigns, async (campaign) => {
      const { statistics } = await load(campaign);
      const rows = rowsOfCsv(csvFile(statistics, labels, "en", false));
      for (const [metric, of] of Map.groupBy(rows, (row) => row.metric)) {
        expect(solvable(of), metric).toEqual([]);
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

test("the workbook has days as days, numbers as numbers and no formula", async () => {
  const signatures = Array.from({ length: 24 }, () => ({
    ...fc.sample(signature, 1)[0],
    daysAgo: 1,
    hour: 5,
  }));
  const { statistics } = await load({ signatures: signatures as never, letters: [], period: everything });
  const book = read(await workbook(statistics, labels, "ru"), { cellDates: true, UTC: true });
  const days = book.Sheets[labels.dimension("day").title];
  expect(days?.A2).toMatchObject({ t: "d", v: addDays(today, -1) });
  expect(days?.C2).toMatchObject({ t: "n", v: 24 });
  expect(book.SheetNames[0]).toBe("Итоги");
  expect(book.SheetNames.at(-1)).toBe("Определения");
  for (const sheet of Object.values(book.Sheets))
    for (const [name, cell] of Object.entries(sheet))
      if (!name.startsWith("!")) expect(cell).not.toHaveProperty("f");
});

// A solver of its own: exact arithmetic in a prime field, no line of the code that hides.
const PRIME = 2_147_483_629n;
const mod = (value: bigint) => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: bigint): bigint {
  let [result, base, power] = [1n, mod(value), PRIME - 2n];
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}

/** Hidden cells of one figure that follow from what is shown and from what adds up to what. */
function solvable(rows: readonly Row[]): string[] {
  const nameOf = ({ by, key }: Row) => `${by}:${key}`;
  const period = rows.find(({ by }) => by === "total");
  // Of all days the sum is known, from any table that hides nothing or from the countries.
  const known = period ? period.count !== null : true;
  // A table of one row repeats the sum, which is no secret where it is known.
  const sizes = Map.groupBy(rows, ({ by }) => by);
  const hidden = rows.filter(
    ({ by, count }) => count === null && by !== "total" && (!known || (sizes.get(by)?.length ?? 0) > 1),
  );
  const unknowns = [...hidden.map(nameOf), ...(known ? [] : ["sum"])];
  const equations = equationsOf(rows).map(({ whole, parts }) =>
    unknowns.map((name) => (name === whole ? -1n : parts.includes(name) ? 1n : 0n)),
  );
  const reduced = reduce(equations, unknowns.length);
  return reduced.flatMap((row) => {
    const columns = row.flatMap((value, index) => (value === 0n ? [] : [index]));
    return columns.length === 1 ? [unknowns[columns[0] ?? 0] ?? ""] : [];
  });
}

function equationsOf(rows: readonly Row[]): { whole: string; parts: string[] }[] {
  const by = Map.groupBy(rows, (row) => row.by);
  const keysOf = (dimension: string) => (by.get(dimension) ?? []).map(({ key }) => key);
  const split = (dimension: string, whole: string, wholeOf: (key: string) => string) =>
    [...Map.groupBy(keysOf(dimension), wholeOf)].map(([key, parts]) => ({
      whole: `${whole}:${key}`,
      parts: parts.map((part) => `${dimension}:${part}`),
    }));
  return [
    ...["day", "language", "display", "office", "channel", "personalised", "outcome", "country", "source"]
      // A table of one row repeats the sum, which is no secret where it is known.
      .filter((dimension) => keysOf(dimension).length > 1)
      .map((dimension) => ({ whole: "sum", parts: keysOf(dimension).map((key) => `${dimension}:${key}`) })),
    ...split("hour", "day", (key) => key.split("T")[0] ?? ""),
    ...split("office-channel", "office", (key) => key.split("/")[0] ?? ""),
    ...split("office-channel", "channel", (key) => key.split("/")[1] ?? ""),
  ];
}

function reduce(rows: bigint[][], width: number): bigint[][] {
  let rank = 0;
  for (let column = 0; column < width; column++) {
    const found = rows.findIndex((row, index) => index >= rank && mod(row[column] ?? 0n) !== 0n);
    const pivot = rows[found];
    if (!pivot) continue;
    rows[found] = rows[rank] ?? [];
    const scale = inverse(pivot[column] ?? 1n);
    rows[rank] = pivot.map((value) => mod(value * scale));
    for (const [index, row] of rows.entries()) {
      const factor = mod(row[column] ?? 0n);
      if (index === rank || factor === 0n) continue;
      rows[index] = row.map((value, at) => mod(value - factor * (rows[rank]?.[at] ?? 0n)));
    }
    rank++;
  }
  return rows.slice(0, rank);
}
