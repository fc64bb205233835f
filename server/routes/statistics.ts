import { type Counts, countNames } from "#domain/campaigns/schema";
import { toCsv } from "#domain/statistics/csv";
import type { Statistics } from "#domain/statistics/schema";
import { getStatistics } from "#domain/statistics/statistics";
import { claimStatistics, findHolder } from "#domain/statistics/statistics-access";
import { translator } from "#lib/i18n";
import { isLocale, type Locale } from "#lib/locales";
import { type Incoming, json, problem, type Reply, type Route } from "../http.ts";

/** Statistics of a campaign for its organizers, and for programs with a token. `?language=` chooses the definitions' one. */
export const routes: Route[] = [
  { method: "GET", pattern: "/api/v1/campaigns/:slug/statistics", handle: answerWith(asJson) },
  { method: "GET", pattern: "/api/v1/campaigns/:slug/statistics.csv", handle: answerWith(asCsv) },
];

function answerWith(write: (statistics: Statistics, locale: Locale) => Reply) {
  return async ({ headers, params, query }: Incoming): Promise<Reply> => {
    const holder = await findHolder({ cookie: headers.cookie, authorization: headers.authorization });
    if (!holder) return unauthenticated();
    const language = query.get("language") ?? "en";
    if (!isLocale(language)) return problem(422, "invalid", { errors: { language: "unknown-language" } });
    const campaignId = await claimStatistics(holder, params.slug ?? "");
    return write(await getStatistics(campaignId), language);
  };
}

/** RFC 9110 15.5.2 asks for the challenge. */
function unauthenticated(): Reply {
  const { headers, ...reply } = problem(401, "unauthenticated");
  return { ...reply, headers: { ...headers, "www-authenticate": 'Bearer realm="statistics"' } };
}

function asJson(statistics: Statistics, locale: Locale): Reply {
  const { totals, breakdowns, ...head } = statistics;
  const notes = notesOf(statistics, locale);
  return json(200, { ...head, totals, definitions: definitionsIn(locale), notes, breakdowns });
}

/** One table: what is counted, split by what, which value, how many. A hidden figure is empty. */
function asCsv(statistics: Statistics, locale: Locale): Reply {
  const definitions = definitionsIn(locale);
  const totals = countNames.map((name) => [name, "total", "", statistics.totals[name], definitions[name]]);
  const t = translator(locale, "aftercare");
  const events = organizersEvents.map((name) => [
    name,
    "total",
    "",
    statistics.events[name],
    t(`events.proof.${name}`),
  ]);
  const rows = statistics.breakdowns.flatMap(({ metric, by, rows }) =>
    rows.map(({ key, count }) => [metric, by, key, count, ""]),
  );
  const notes = notesOf(statistics, locale).map((note) => ["note", "", "", null, note]);
  const name = `${statistics.campaign}-statistics-${statistics.generatedAt.slice(0, 10)}.csv`;
  return {
    status: 200,
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
    body: toCsv(["metric", "by", "value", "count", "definition"], [...totals, ...events, ...notes, ...rows]),
  };
}

/** The others stand among the totals. */
const organizersEvents = ["client-opened", "queued"] as const;

function definitionsIn(locale: Locale): Record<keyof Counts, string> {
  const t = translator(locale, "organizer");
  const entries = countNames.map((name) => [name, t(`counters.${name}.definition`)]);
  return Object.fromEntries(entries) as Record<keyof Counts, string>;
}

function notesOf({ throughDay, hiddenBelow, generatedAt }: Statistics, locale: Locale): string[] {
  const t = translator(locale, "organizer");
  return [
    t("statistics.notes.moment", { moment: generatedAt }),
    t("statistics.notes.days", { day: throughDay }),
    t("statistics.notes.hidden", { threshold: hiddenBelow }),
    t("statistics.notes.compare"),
  ];
}
