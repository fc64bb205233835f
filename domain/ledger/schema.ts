import { z } from "zod";
import { countOfKind } from "#domain/campaigns/schema";
import { addDays, isoDay } from "#lib/clock";
import { countCharacters, isReadable, tidyLine } from "#lib/plain-text";

export const replyClasses = ["ACKNOWLEDGEMENT", "REDIRECT", "SUBSTANTIVE", "REFUSAL", "RETURNED"] as const;
export type ReplyClass = (typeof replyClasses)[number];

/** As offices write them: «ЖТ-2026-01234567», «7-1/123-45». */
const number = z
  .string({ error: "invalid" })
  .refine(isReadable, { error: "text-unreadable", abort: true })
  .overwrite(tidyLine)
  .refine((text) => countCharacters(text) <= 40, "too-long");

/** Today may be tomorrow already where the supporter lives. */
export function isFutureDay(day: string, now = new Date()): boolean {
  return day > isoDay(addDays(now, 1));
}

export const replyReportSchema = z.object({
  class: z.enum(replyClasses, { error: "reply-class-required" }),
  receivedOn: z
    .union([z.literal(""), z.iso.date("date-invalid")], "date-invalid")
    .refine((day) => !isFutureDay(day), "date-in-future")
    .default(""),
  incomingNumber: number.default(""),
  outgoingNumber: number.default(""),
});
export type ReplyReportInput = z.infer<typeof replyReportSchema>;

/**
 * What can happen to a letter, in the order of its way. Each is counted by itself and proves what
 * messages/<locale>/aftercare.json says of it; the two that are not public are organizers' figures.
 */
export const letterEvents = [
  "prepared",
  "client-opened",
  "reported-sent",
  "queued",
  "accepted",
  "bounced",
  "called",
  "replied",
] as const;
export type LetterEvent = (typeof letterEvents)[number];
export type EventCounts = Record<LetterEvent, number>;

/** The six figures that an office's page shows, never added up. */
export const officeCounts = Object.values(countOfKind);
export type OfficeCount = (typeof officeCounts)[number];

/** One figure by month and channel; null stands for a cell that is hidden. */
export type MonthTable = {
  metric: OfficeCount;
  channels: string[];
  rows: { month: string; all: number | null; byChannel: (number | null)[] }[];
  /** Of all months. */
  sums: (number | null)[];
};

/** What an office's public page shows. */
export type OfficeRecord = {
  totals: Record<OfficeCount, number>;
  tables: MonthTable[];
  /** Last whole day (UTC) that the tables cover. */
  throughDay: Date;
  /** Cells under it are hidden, with others from which they could be worked out. */
  hiddenBelow: number;
  /** Reports that an organizer has read and accepted. */
  replies: Record<ReplyClass, number>;
  silence: Silence;
};

/**
 * `too-early`: the first letter may still be on its way, or its term is still running. `since` is the month of the first
 * report of a letter; nothing is claimed of replies that nobody reported.
 */
export type Silence =
  | { kind: "no-letter" }
  | { kind: "too-early"; since: Date }
  | { kind: "silent"; since: Date; months: number }
  | { kind: "answered" };
