import type { CampaignView } from "#domain/campaigns/schema";
import { toCsv } from "#domain/statistics/csv";
import type { Statistics } from "#domain/statistics/schema";
import { isoDay } from "#lib/clock";

/** The time line with who claims what and where it can be read; sources of one event in one field, apart by ` ; `. */
export function timelineCsv({ timeline }: CampaignView): string {
  return toCsv(
    ["date", "precision", "text", "according_to", "sources"],
    timeline.map(({ date, precision, text, assertedBy, sources }) => [
      ...[isoDay(date), precision.toLowerCase(), text, assertedBy],
      sources
        .map(({ publisher, title, url, publishedOn }) =>
          [publisher, title, publishedOn && isoDay(publishedOn), url].filter(Boolean).join(", "),
        )
        .join(" ; "),
    ]),
  );
}

/** Letters as figures.csv tells them: what is hidden there would otherwise stand here. */
export function officesCsv({ recipients }: CampaignView, { breakdowns }: Statistics): string {
  const letters = breakdowns.find(({ metric, by }) => metric === "lettersPrepared" && by === "office");
  const told = new Map(letters?.rows.map(({ key, count }) => [key, count]));
  return toCsv(
    ["office", "name", "holder", "address", "phone", "letters_prepared"],
    recipients.map(({ slug, office, holder, addressLines, phone }) => [
      ...[slug, office, holder ?? "", addressLines.join(", "), phone?.display ?? ""],
      told.get(slug) ?? null,
    ]),
  );
}
