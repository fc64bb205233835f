import { periodSchema } from "#domain/statistics/period";
import type { Period } from "#domain/statistics/schema";
import { fieldErrors } from "../field-errors.ts";
import { fileTypes } from "../file-types.ts";
import { problem, type Reply } from "../http.ts";

/** The days that an address asks for, or why it asks for none. */
export function askedPeriod(query: URLSearchParams): { period: Period } | { refusal: Reply } {
  const period = periodSchema.safeParse({ from: query.get("from") ?? "", to: query.get("to") ?? "" });
  if (period.success) return { period: period.data };
  return { refusal: problem(422, "invalid", { errors: fieldErrors(period.error) }) };
}

/** Statistics of a campaign or an organisation as a file to keep. */
export function statisticsFile(
  { slug, throughDay }: { slug: string; throughDay: string },
  ending: keyof typeof fileTypes,
  body: string | Buffer,
): Reply {
  return {
    status: 200,
    headers: {
      "content-type": fileTypes[ending],
      "content-disposition": `attachment; filename="${slug}-statistics-${throughDay}.${ending}"`,
      "cache-control": "no-store",
    },
    body,
  };
}
