import { Readable } from "node:stream";
import { type AuditRow, readAudit } from "#domain/audit-log/queries";
import { readLines } from "#domain/audit-log/read-lines";
import { type AuditChange, type AuditLine, auditFilterSchema } from "#domain/audit-log/schema";
import type { Authority } from "#domain/organizer/authority";
import { claimOrganisation, findActor } from "#domain/organizer/authority";
import { BOM, csvLine } from "#domain/statistics/csv";
import { isoDay } from "#lib/clock";
import { notFound } from "#lib/errors";
import { translator } from "#lib/i18n";
import { isLocale, type Locale } from "#lib/locales";
import { fileTypes } from "../file-types.ts";
import { type Incoming, type Reply, type Route, redirect } from "../http.ts";

const base = "/:locale/organizer/organisations/:organisation/audit";
type Entries = AsyncGenerator<AuditRow[]>;
type Asked = { by: Authority; entries: Entries; locale: Locale; query: URLSearchParams };

/** The log as files, filtered as on its page. Both are written while they are read: the log may be long. */
export const routes: Route[] = [
  {
    method: "GET",
    pattern: `${base}/audit-log.csv`,
    handle: answerWith("csv", fileTypes.csv, asCsv),
  },
  {
    method: "GET",
    pattern: `${base}/audit-log.json`,
    handle: answerWith("json", fileTypes.json, asJson),
  },
];

function answerWith(ending: string, type: string, write: (asked: Asked) => AsyncGenerator<string>) {
  return async ({ headers, params, query }: Incoming): Promise<Reply> => {
    const locale = isLocale(params.locale) ? params.locale : notFound();
    const actor = await findActor(headers.cookie);
    if (!actor) return redirect(`/${locale}/organizer/sign-in`);
    const by = claimOrganisation(actor, params.organisation ?? "", "audit.read");
    const entries = readAudit(by, auditFilterSchema.parse(Object.fromEntries(query)));
    return {
      status: 200,
      headers: {
        "content-type": type,
        "content-disposition": `attachment; filename="audit-log-${isoDay(new Date())}.${ending}"`,
        "cache-control": "no-store",
      },
      body: Readable.from(write({ by, entries, locale, query })),
    };
  };
}

async function* asCsv({ by, entries, locale, query }: Asked) {
  const t = translator(locale, "audit");
  const head = [t("when"), t("who"), t("what"), t("where"), t("change")];
  yield (query.get("bom") === "1" ? BOM : "") + csvLine(head);
  for await (const rows of entries) {
    const lines = await readLines(by, rows, locale);
    yield lines.map((line) => csvLine(cellsOf(line, t))).join("");
  }
}

function cellsOf({ at, who, what, where, changes }: AuditLine, t: ReturnType<typeof translator>) {
  const values = ({ field, before, after }: AuditChange) => {
    const now = after ?? t("empty-value");
    return before === undefined ? `${field}: ${now}` : `${field}: ${before ?? t("empty-value")} → ${now}`;
  };
  return [at.toISOString(), who ?? t("operator"), what, where, changes.map(values).join("\n")];
}

/** As the log keeps them, with the names beside: for programs, and for whoever needs every detail. */
async function* asJson({ by, entries, locale }: Asked) {
  let between = "[";
  for await (const rows of entries) {
    const lines = await readLines(by, rows, locale);
    yield rows
      .map(({ subject, before, after }, index) => {
        const { at, who, action, what, where } = lines[index] ?? {};
        const text = `${between}\n${JSON.stringify({ at, who, action, what, where, subject, before, after })}`;
        between = ",";
        return text;
      })
      .join("");
  }
  yield between === "[" ? "[]\n" : "\n]\n";
}
