import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { countOfKind } from "#domain/campaigns/schema";
import { type OwnedCampaignId, operatorOf } from "#domain/organizer/authority";
import { labelsIn } from "#domain/statistics/labels";
import { getOrganisationStatistics } from "#domain/statistics/organisation-statistics";
import { rollUpStatistics } from "#domain/statistics/roll-up";
import { everything, type Metric, type Period, type SpanStep } from "#domain/statistics/schema";
import { getStatistics } from "#domain/statistics/statistics";
import { addDays, isoDay } from "#lib/clock";
import { db } from "#lib/db";
import {
  type Letter,
  letter,
  now,
  type Signature,
  sign,
  signature,
  today,
  write,
} from "#testing/lively-campaign";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { solvable } from "#testing/solve-cells";
import { organisationCsv } from "./organisation-csv.ts";
import { organisationWorkbook } from "./organisation-workbook.ts";

const labels = labelsIn("en", new Map());
/** Four weeks that end on the day before `today`, a Tuesday. */
const spread = fc.record({
  signatures: fc.array(signature, { minLength: 40, maxLength: 160 }),
  letters: fc.array(letter, { minLength: 20, maxLength: 80 }),
  stretch: fc.integer({ min: 1, max: 7 }),
});
const organisations = fc.record({
  campaigns: fc.tuple(spread, spread),
  step: fc.constantFrom<SpanStep>("week", "month"),
  period: fc.constantFrom<Period>(everything, { from: addDays(today, -21), to: addDays(today, -2) }),
});
type Asked = typeof organisations extends fc.Arbitrary<infer T> ? T : never;

async function load({ campaigns, step, period }: Asked) {
  const first = await makeCampaign();
  const made = [first, await makeCampaign({ organisationId: first.organisationId })];
  for (const [index, campaign] of made.entries()) {
    const { signatures = [], letters = [], stretch = 1 } = campaigns[index] ?? {};
    const wider = <T extends Signature | Letter>(all: T[]) =>
      all.map((each, at) => ({ ...each, daysAgo: each.daysAgo * stretch + (at % stretch) }));
    const offices = [(await makeRecipient(campaign)).office, (await makeRecipient(campaign)).office];
    await sign(campaign, wider(signatures));
    await write(campaign, offices, wider(letters));
  }
  await rollUpStatistics({ now });
  const by = operatorOf(first.organisationId);
  const statistics = await getOrganisationStatistics({ by, locale: "en", step, period, now });
  return { made, statistics };
}

type Line = { campaign: string; metric: string; by: string; value: string; count: number | null };

/** Titles and slugs of these campaigns hold no comma. */
function linesOf(csv: string): Line[] {
  return csv
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(","))
    .filter(([campaign]) => campaign !== "")
    .map(([campaign = "", , metric = "", by = "", value = "", count = ""]) => ({
      ...{ campaign, metric, by, value },
      count: count === "" ? null : Number(count),
    }));
}

/** Counted from the rows themselves, by nothing that the product has: figure, day, number. */
async function rawDays(campaignId: string): Promise<Map<string, Map<string, number>>> {
  const [signatures, entries] = await Promise.all([
    db.signature.findMany({ where: { campaignId }, select: { confirmedAt: true } }),
    db.ledgerEntry.findMany({ where: { campaignId }, select: { kind: true, day: true } }),
  ]);
  const names: Partial<Record<string, string>> = countOfKind;
  const counts = new Map<string, Map<string, number>>();
  const add = (metric: string, day: Date) => {
    const days = counts.get(metric) ?? new Map<string, number>();
    counts.set(metric, days.set(isoDay(day), (days.get(isoDay(day)) ?? 0) + 1));
  };
  for (const { confirmedAt } of signatures) add("signaturesConfirmed", confirmedAt ?? now);
  for (const { kind, day } of entries) add(names[kind] ?? kind, day);
  return counts;
}

function inSpan(day: string, span: string, step: SpanStep): boolean {
  if (step === "month") return day.slice(0, 7) === span.slice(0, 7);
  return day >= span && day <= isoDay(addDays(new Date(span), 6));
}

test("every figure that is told is the one of the raw rows, in CSV, XLSX and JSON", async () => {
  await fc.assert(
    fc.asyncProperty(organisations, async (asked) => {
      const { made, statistics } = await load(asked);
      const lines = linesOf(organisationCsv(statistics, labels, "en", true));
      const { from, to } = asked.period;
      const last = to ?? addDays(today, -1);
      for (const { id, slug } of made) {
        const raw = await rawDays(id);
        for (const { metric, by, value, count } of lines.filter(({ campaign }) => campaign === slug)) {
          if (count === null || by === "total") continue;
          const all = [...(raw.get(metric) ?? [])];
          const chosen = all.filter(([day]) => day <= isoDay(last) && (!from || day >= isoDay(from)));
          const within = by === "period" ? chosen : chosen.filter(([day]) => inSpan(day, value, asked.step));
          const sum = within.reduce((all, [, each]) => all + each, 0);
          expect({ slug, metric, by, value, count }).toEqual({ slug, metric, by, value, count: sum });
        }
      }
      const told = JSON.parse(JSON.stringify(statistics)) as typeof statistics;
      expect(lines.filter(({ by }) => by === asked.step).map(({ count }) => count)).toEqual(
        told.campaigns.flatMap(({ figures }) =>
          figures.flatMap(({ course }) => course.map((each) => each.count)),
        ),
      );
      const book = read(await organisationWorkbook(statistics, labels, "en"), { cellDates: true });
      const sheet = book.Sheets["Chosen days"] ?? {};
      const [heads = [], ...rows] = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1 });
      for (const { campaign, metric, count } of lines.filter(({ by }) => by === "period")) {
        const row = rows.find(([, slug]) => slug === campaign);
        const cell = row?.[heads.indexOf(labels.metric(metric as Metric).title)];
        expect(cell).toBe(count ?? "hidden");
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

test("whoever solves this page and the campaigns' own of the same days finds no hidden figure", async () => {
  await fc.assert(
    fc.asyncProperty(organisations, async (asked) => {
      const { made, statistics } = await load(asked);
      const lines = linesOf(organisationCsv(statistics, labels, "en", false));
      for (const { id, slug } of made) {
        const { breakdowns } = await getStatistics(id as OwnedCampaignId, asked.period, now);
        const cells = breakdowns.flatMap(({ rows, ...of }) => rows.map((row) => ({ ...of, ...row })));
        const here = lines.filter(({ campaign }) => campaign === slug);
        for (const { metric, count } of cells.filter(({ by }) => by === "total"))
          expect(here.find((line) => line.metric === metric && line.by === "period")?.count).toBe(count);
        const days = cells.filter(({ by }) => by === "day").map(({ key }) => key);
        const spansOf = (metric: string) =>
          here
            .filter((line) => line.metric === metric && line.by === asked.step && line.count !== null)
            .map(({ value }) => ({
              whole: "told",
              parts: days.filter((day) => inSpan(day, value, asked.step)).map((day) => `day:${day}`),
            }));
        expect(solvable(cells, spansOf), slug).toEqual([]);
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

test("an organisation sees its own campaigns alone, and each formula in a title stays text", async () => {
  const campaign = await makeCampaign();
  await db.campaignTranslation.updateMany({ where: { campaignId: campaign.id }, data: { title: "=1+1" } });
  await makeCampaign();
  const by = operatorOf(campaign.organisationId);
  const statistics = await getOrganisationStatistics({ by, locale: "en", step: "month", now });
  expect(statistics.campaigns.map(({ slug }) => slug)).toEqual([campaign.slug]);
  const csv = organisationCsv(statistics, labels, "en", false);
  expect(csv.includes(",=1+1")).toBe(false);
  const book = read(await organisationWorkbook(statistics, labels, "en"));
  for (const sheet of Object.values(book.Sheets))
    for (const [name, cell] of Object.entries(sheet))
      if (!name.startsWith("!")) expect(cell).not.toHaveProperty("f");
});
