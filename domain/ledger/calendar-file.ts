import { createHash } from "node:crypto";
import { addDays, isoDay } from "#lib/clock";

type CalendarDay = { day: Date; title: string; text: string };

/**
 * One all-day event for a calendar program (RFC 5545). It holds the day and our words, so equal days give equal bytes:
 * nothing in it tells one supporter from another, or what the letter was about.
 */
export function calendarFile({ day, title, text }: CalendarDay): string {
  const id = createHash("sha256")
    .update(`${isoDay(day)}\n${title}`)
    .digest("hex")
    .slice(0, 32);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Qoldau//EN",
    "BEGIN:VEVENT",
    `UID:${id}@qoldau.invalid`,
    `DTSTAMP:${basic(day)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
    "TRANSP:TRANSPARENT",
    "CLASS:PRIVATE",
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function basic(day: Date): string {
  return isoDay(day).replaceAll("-", "");
}

/** RFC 5545 3.3.11 */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replaceAll("\n", "\\n");
}

/** RFC 5545 3.1: at most 75 octets a line, and no character is cut in two. */
function folded(line: string): string {
  const lines = [""];
  for (const character of line) {
    const last = lines.at(-1) ?? "";
    if (Buffer.byteLength(last + character) > 75) lines.push(` ${character}`);
    else lines[lines.length - 1] = last + character;
  }
  return lines.join("\r\n");
}
