type Span = { from: Date; to: Date };

const englishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Names of the days in a language, Sunday first: browsers do not know every language that the server knows. */
export function weekdayNames(locale: string): string[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  return englishDays.map((_, index) => name.format(new Date(Date.UTC(2018, 3, 1 + index))));
}

/**
 * "Monday 05:00–09:00", "10:30–14:30": the day of the week stands where it changes. `weekdays` are the seven names from
 * Sunday on; hours run from 00:00 to 23:59 on the clock of the zone.
 */
export function formatHours(spans: readonly Span[], weekdays: readonly string[], timeZone: string): string[] {
  const weekday = new Intl.DateTimeFormat("en", { weekday: "long", timeZone });
  const clock = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  let named = "";
  return spans.map(({ from, to }) => {
    const hours = `${clock.format(from)}–${clock.format(to)}`;
    const day = weekdays[englishDays.indexOf(weekday.format(from))] ?? "";
    if (day === named) return hours;
    named = day;
    return `${day} ${hours}`;
  });
}

/**
 * The time zone of a country at a moment; null for a country whose parts then have different times. ISO 3166-1 alpha-2
 * in, a zone of the tz database out.
 */
export function zoneOfCountry(country: string, at: Date): string | null {
  if (!/^[A-Z]{2}$/.test(country)) return null;
  const [first, ...others] = timeZonesOf(country);
  if (!first) return null;
  return others.every((zone) => wallClock(zone, at) === wallClock(first, at)) ? first : null;
}

/** ECMA-402 Intl.Locale Info, which TypeScript's library does not know yet. */
function timeZonesOf(country: string): string[] {
  const region: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(
    `und-${country}`,
  );
  return region.getTimeZones?.() ?? [];
}

function wallClock(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "short", timeStyle: "short", timeZone }).format(at);
}
