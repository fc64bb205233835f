import { z } from "zod";
import { addDays, DAY_MS } from "#lib/clock";
import type { Period } from "./schema.ts";

const day = z
  .union([z.literal(""), z.iso.date()], "date-invalid")
  .default("")
  .transform((text) => (text === "" ? null : new Date(text)));

/** Days as an address names them: `?from=2026-03-01&to=2026-03-31`, both included. */
export const periodSchema = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => !from || !to || from <= to, { error: "period-order", path: ["to"] });

/** The same number of days right before a period, or the same days a year earlier; null where a bound is missing. */
export function earlierPeriod({ from, to }: Period, how: "previous" | "year"): Period | null {
  if (!from || !to) return null;
  if (how === "year") return { from: yearBefore(from), to: yearBefore(to) };
  const days = Math.round((to.getTime() - from.getTime()) / DAY_MS) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

/** 29 February becomes 28 February. */
function yearBefore(moment: Date): Date {
  const earlier = new Date(moment);
  earlier.setUTCFullYear(moment.getUTCFullYear() - 1);
  return earlier.getUTCDate() === moment.getUTCDate() ? earlier : addDays(earlier, -1);
}
