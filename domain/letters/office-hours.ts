/** 09:00–18:30 with a break from 13:00 to 14:30, Monday to Friday, in minutes of the day. */
const sessions = [
  [9 * 60, 13 * 60],
  [14 * 60 + 30, 18 * 60 + 30],
] as const;

/** Clock of an office in Kazakhstan (one zone, UTC+5, since 1 March 2024): what time it is and whether somebody answers. */
export function officeClock(now: Date): { time: string; open: boolean } {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Almaty",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(now);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  const minutes = Number(part("hour")) * 60 + Number(part("minute"));
  const weekend = ["Sat", "Sun"].includes(part("weekday"));
  const open = !weekend && sessions.some(([from, to]) => minutes >= from && minutes < to);
  return { time: `${part("hour")}:${part("minute")}`, open };
}
