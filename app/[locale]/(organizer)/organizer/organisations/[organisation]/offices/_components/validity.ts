import { formatDate } from "#lib/dates";
import type { Locale } from "#lib/locales";

type Days = { validFrom: Date | null; validTo: Date | null };

/** From when to when a record holds, in words. `t` reads the area "organizer". */
export function validity(
  { validFrom, validTo }: Days,
  locale: Locale,
  t: (key: string, values?: Record<string, string>) => string,
): string {
  const from = validFrom && formatDate(validFrom, locale);
  const to = validTo && formatDate(validTo, locale);
  if (from && to) return t("offices.between", { from, to });
  if (from) return t("offices.since", { date: from });
  return to ? t("offices.until", { date: to }) : t("offices.always");
}
