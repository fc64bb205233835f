import { addDays, isoDay } from "#lib/clock";
import { type CallData, OFFICE_ZONE } from "./schema.ts";

/** 09:00–18:30 with a break from 13:00 to 14:30, Monday to Friday, in minutes of the day. */
const hours = [
  [9 * 60, 13 * 60],
  [14 * 60 + 30, 18 * 60 + 30],
] as const;

/** Longer than any run of days off. */
const LOOK_AHEAD_DAYS = 31;

export type OfficeSession = { from: Date; to: Date };

export type OfficeClock = {
  /** `14:05`, at the office. */
  time: string;
  /** Why nobody answers now; null while the office is open. */
  closedFor: CallData["clock"]["closedFor"];
  /** The hours of today, or of the next working day once today's are over. Empty when no working day is near. */
  sessions: OfficeSession[];
};

/**
 * What time it is at an office in Kazakhstan and whether somebody answers. Holidays are ISO days of the organizer's
 * calendar. The zone's history is that of the tz database in Node, so it is right for any moment, past or future.
 */
export function officeClock(now: Date, holidays: ReadonlySet<string>): OfficeClock {
  const local = new Date(now.getTime() + offsetAt(now));
  const closedDay = dayOff(local, holidays);
  const minutes = local.getUTCHours() * 60 + local.getUTCMinutes();
  const open = hours.some(([from, to]) => minutes >= from && minutes < to);
  const inBreak = minutes >= hours[0][1] && minutes < hours[1][0];
  return {
    time: local.toISOString().slice(11, 16),
    closedFor: closedDay ?? (open ? null : inBreak ? "break" : "hours"),
    sessions: nextSessions(now, local, holidays),
  };
}

function nextSessions(now: Date, local: Date, holidays: ReadonlySet<string>): OfficeSession[] {
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const day = addDays(local, ahead);
    const sessions = dayOff(day, holidays) ? [] : sessionsOf(isoDay(day)).filter(({ to }) => to > now);
    if (sessions.length > 0) return sessions;
  }
  return [];
}

function sessionsOf(day: string): OfficeSession[] {
  return hours.map(([from, to]) => ({ from: instantAt(day, from), to: instantAt(day, to) }));
}

/** `local` is the office's wall clock, read in UTC. */
function dayOff(local: Date, holidays: ReadonlySet<string>): "holiday" | "weekend" | null {
  if (holidays.has(isoDay(local))) return "holiday";
  return [0, 6].includes(local.getUTCDay()) ? "weekend" : null;
}

/** The moment at which the office's clock shows so many minutes of a day. */
function instantAt(day: string, minutes: number): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const near = new Date(wall - offsetAt(new Date(wall)));
  return new Date(wall - offsetAt(near));
}

const wallClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: OFFICE_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** Milliseconds by which the office's clock is ahead of UTC at a moment. */
function offsetAt(moment: Date): number {
  const parts = new Map(wallClock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const day = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
  const time = `${parts.get("hour")}:${parts.get("minute")}:${parts.get("second")}`;
  return Date.parse(`${day}T${time}Z`) - Math.floor(moment.getTime() / 1000) * 1000;
}
