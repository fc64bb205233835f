import type { CampaignView } from "#domain/campaigns/schema";
import { toCsv } from "#domain/statistics/csv";
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

export function officesCsv({ recipients }: CampaignView): string {
  return toCsv(
    ["office", "name", "holder", "address", "phone", "letters_prepared"],
    recipients.map(({ slug, office, holder, addressLines, phone, lettersPrepared }) => [
      ...[slug, office, holder ?? "", addressLines.join(", "), phone?.display ?? ""],
      lettersPrepared,
    ]),
  );
}
