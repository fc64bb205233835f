import { countNames } from "#domain/campaigns/schema";
import { listOfficeNames } from "#domain/office-records/offices";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { type Labels, labelsIn } from "#domain/statistics/labels";
import { notesOf } from "#domain/statistics/notes";
import { findReportHead } from "#domain/statistics/report-head";
import type { Statistics } from "#domain/statistics/schema";
import { getStatistics } from "#domain/statistics/statistics";
import { claimStatistics, findHolder } from "#domain/statistics/statistics-access";
import { RendererBusy } from "#letters/print-errors";
import { isLocale, type Locale } from "#lib/locales";
import { type Incoming, json, problem, type Reply, type Route } from "../http.ts";
import { csvFile } from "../statistics/csv-file.ts";
import { askedPeriod, statisticsFile } from "../statistics/download.ts";
import { reportFile } from "../statistics/report-file.ts";
import { workbook } from "../statistics/workbook.ts";

const path = "/api/v1/campaigns/:slug/statistics";

/**
 * Statistics of a campaign for its organizers, and for programs with a token. `?language=` chooses the words' one, `?from=` and
 * `?to=` the days, `?bom=1` a mark before a CSV.
 */
export const routes: Route[] = [
  { method: "GET", pattern: path, handle: answerWith(asJson) },
  { method: "GET", pattern: `${path}.csv`, handle: answerWith(asCsv) },
  { method: "GET", pattern: `${path}.xlsx`, handle: answerWith(asWorkbook) },
  { method: "GET", pattern: `${path}.pdf`, handle: answerWith(asReport) },
];

type Asked = {
  statistics: Statistics;
  campaignId: OwnedCampaignId;
  officeNames: ReadonlyMap<string, string>;
  labels: Labels;
  locale: Locale;
  query: URLSearchParams;
};

function answerWith(write: (asked: Asked) => Reply | Promise<Reply>) {
  return async ({ headers, params, query }: Incoming): Promise<Reply> => {
    const holder = await findHolder({ cookie: headers.cookie, authorization: headers.authorization });
    if (!holder) return unauthenticated();
    const locale = query.get("language") ?? "en";
    if (!isLocale(locale)) return problem(422, "invalid", { errors: { language: "unknown-language" } });
    const asked = askedPeriod(query);
    if ("refusal" in asked) return asked.refusal;
    const campaignId = await claimStatistics(holder, params.slug ?? "");
    const [statistics, officeNames] = await Promise.all([
      getStatistics(campaignId, asked.period),
      listOfficeNames(campaignId, locale),
    ]);
    const labels = labelsIn(locale, officeNames);
    return await write({ statistics, campaignId, officeNames, labels, locale, query });
  };
}

/** RFC 9110 15.5.2 asks for the challenge. */
function unauthenticated(): Reply {
  const { headers, ...reply } = problem(401, "unauthenticated");
  return { ...reply, headers: { ...headers, "www-authenticate": 'Bearer realm="statistics"' } };
}

function asJson({ statistics, labels, locale }: Asked): Reply {
  const { totals, breakdowns, ...head } = statistics;
  const definitions = Object.fromEntries(countNames.map((name) => [name, labels.metric(name).definition]));
  return json(200, { ...head, totals, definitions, notes: notesOf(statistics, locale), breakdowns });
}

function asCsv({ statistics, labels, locale, query }: Asked): Reply {
  return statisticsFile(
    headOf(statistics),
    "csv",
    csvFile(statistics, labels, locale, query.get("bom") === "1"),
  );
}

async function asWorkbook({ statistics, labels, locale }: Asked): Promise<Reply> {
  return statisticsFile(headOf(statistics), "xlsx", await workbook(statistics, labels, locale));
}

async function asReport({ statistics, campaignId, officeNames, locale }: Asked): Promise<Reply> {
  const campaign = await findReportHead(campaignId, locale);
  try {
    return statisticsFile(
      headOf(statistics),
      "pdf",
      await reportFile({ statistics, campaign, officeNames, locale }),
    );
  } catch (error) {
    if (error instanceof RendererBusy) return problem(503, "busy", { retryAfter: 5 });
    throw error;
  }
}

function headOf({ campaign, throughDay }: Statistics) {
  return { slug: campaign, throughDay };
}
