import { type DatePrecision, formatDate } from "#lib/dates";

type DateTextProps = { date: Date; locale: string; precision?: DatePrecision };

/** A calendar day, kept as UTC midnight, in the words of a language. */
export function DateText({ date, locale, precision = "DAY" }: DateTextProps) {
  const length = { DAY: 10, MONTH: 7, SEASON: 4, YEAR: 4 }[precision];
  return <time dateTime={date.toISOString().slice(0, length)}>{formatDate(date, locale, precision)}</time>;
}
