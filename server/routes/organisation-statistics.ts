import { claimOrganisation, findActor } from "#domain/organizer/authority";
import { type Labels, labelsIn } from "#domain/statistics/labels";
import { organisationNotes } from "#domain/statistics/notes";
import {
  getOrganisationStatistics,
  type OrganisationStatistics,
} from "#domain/statistics/organisation-statistics";
import { metrics } from "#domain/statistics/schema";
import { spanStepOf } from "#domain/statistics/spans";
import { notFound } from "#lib/errors";
import { isLocale, type Locale } from "#lib/locales";
import { type Incoming, type Reply, type Route, redirect } from "../http.ts";
import { askedPeriod, statisticsFile } from "../statistics/download.ts";
import { organisationCsv } from "../statistics/organisation-csv.ts";
import { organisationWorkbook } from "../statistics/organisation-workbook.ts";

const base = "/:locale/organizer/organisations/:organisation/statistics/statistics";

type Asked = { statistics: OrganisationStatistics; labels: Labels; locale: Locale; query: URLSearchParams };

/**
 * All campaigns of an organisation side by side, as files. `?from=` and `?to=` choose the days, `?step=` weeks or months,
 * `?bom=1` a mark before a CSV.
 */
export const routes: Route[] = [
  { method: "GET", pattern: `${base}.json`, handle: answerWith(asJson) },
  { method: "GET", pattern: `${base}.csv`, handle: answerWith(asCsv) },
  { method: "GET", pattern: `${base}.xlsx`, handle: answerWith(asWorkbook) },
];

function answerWith(write: (asked: Asked) => Reply | Promise<Reply>) {
  return async ({ headers, params, query }: Incoming): Promise<Reply> => {
    const locale = isLocale(params.locale) ? params.locale : notFound();
    const actor = await findActor(headers.cookie);
    if (!actor) return redirect(`/${locale}/organizer/sign-in`);
    const by = claimOrganisation(actor, params.organisation ?? "", "statistics.read");
    const asked = askedPeriod(query);
    if ("refusal" in asked) return asked.refusal;
    const step = spanStepOf(query.get("step"));
    const statistics = await getOrganisationStatistics({ by, locale, step, period: asked.period });
    return write({ statistics, labels: labelsIn(locale, new Map()), locale, query });
  };
}

function asJson({ statistics, labels, locale }: Asked): Reply {
  const definitions = Object.fromEntries(metrics.map((name) => [name, labels.metric(name).definition]));
  const told = { ...statistics, definitions, notes: organisationNotes(statistics, locale) };
  return statisticsFile(headOf(statistics), "json", JSON.stringify(told));
}

function asCsv({ statistics, labels, locale, query }: Asked): Reply {
  const body = organisationCsv(statistics, labels, locale, query.get("bom") === "1");
  return statisticsFile(headOf(statistics), "csv", body);
}

async function asWorkbook({ statistics, labels, locale }: Asked): Promise<Reply> {
  return statisticsFile(headOf(statistics), "xlsx", await organisationWorkbook(statistics, labels, locale));
}

function headOf({ organisation, throughDay }: OrganisationStatistics) {
  return { slug: organisation, throughDay };
}
