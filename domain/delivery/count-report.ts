import type { ReportOutcome, ReportSource } from "#domain/delivery/schema";
import type { Database } from "#lib/db";

/** One more report of this kind. Last in its transaction: all others that count wait for the row. */
export async function countReport(database: Database, source: ReportSource, outcome: ReportOutcome) {
  await database.$executeRaw`
    insert into mail_report_counts as counted (source, outcome, reports) values (${source}, ${outcome}, 1)
    on conflict (source, outcome) do update set reports = counted.reports + 1`;
}
