import { formatDate } from "#lib/dates";
import type { Locale } from "#lib/locales";

/** "Berlin, 12 February 2018"; Russian and Kazakh letters bear the date alone. */
export function placeAndDate(city: string, day: Date, language: Locale): string {
  const date = formatDate(day, language);
  return language === "en" && city ? `${city}, ${date}` : date;
}
