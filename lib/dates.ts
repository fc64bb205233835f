export type DatePrecision = "DAY" | "MONTH" | "SEASON" | "YEAR";

const seasons: Record<string, [string, string, string, string]> = {
  en: ["winter", "spring", "summer", "autumn"],
  ru: ["зима", "весна", "лето", "осень"],
  kk: ["қысы", "көктемі", "жазы", "күзі"],
};

/** A calendar day in UTC as running text has it: "12 February 2018", «12 февраля 2018 г.», «2018 жылғы 12 ақпан». */
export function formatDate(date: Date, locale: string, precision: DatePrecision = "DAY") {
  const year = date.getUTCFullYear();
  if (precision === "YEAR") return { ru: `${year}\u00a0г.`, kk: `${year}\u00a0жыл` }[locale] ?? String(year);
  if (precision === "SEASON") return season(date, locale);
  const day = precision === "DAY" ? date.getUTCDate() : null;
  const month = monthName(date, locale, day !== null);
  if (locale === "kk") return [`${year}\u00a0жылғы`, day, month].filter(Boolean).join("\u00a0");
  const text = [day, month].filter(Boolean).join("\u00a0");
  return locale === "ru" ? `${text} ${year}\u00a0г.` : `${text} ${year}`;
}

/** The same with the time, in UTC; the reader is told of the zone beside it. */
export function formatMoment(date: Date, locale: string) {
  return `${formatDate(date, locale)}, ${date.toISOString().slice(11, 16)}`;
}

function monthName(date: Date, locale: string, withDay: boolean) {
  const parts = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    month: "long",
    ...(withDay ? { day: "numeric" } : {}),
    timeZone: "UTC",
  }).formatToParts(date);
  const name = parts.find((part) => part.type === "month")?.value ?? "";
  return locale === "en" ? name : name.toLocaleLowerCase(locale);
}

/** Winter of a year is the one that begins it. */
function season(date: Date, locale: string) {
  const year = date.getUTCFullYear();
  const name = (seasons[locale] ?? seasons.en)?.[Math.floor(((date.getUTCMonth() + 1) % 12) / 3)];
  if (locale === "kk") return `${year}\u00a0жылдың ${name}`;
  return locale === "ru" ? `${name} ${year}\u00a0г.` : `${name} ${year}`;
}
