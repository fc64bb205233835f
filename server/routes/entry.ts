import { isLocale, type Locale } from "#lib/locales";
import type { Route } from "../http.ts";

/** The start page leads to the first language of the browser that Qoldau speaks, English otherwise (RFC 9110 12.5.4). */
export const routes: Route[] = [
  {
    method: "GET",
    pattern: "/",
    handle: async ({ headers }) => ({
      status: 302,
      headers: {
        location: `/${preferredLocale(headers["accept-language"] ?? "")}`,
        vary: "Accept-Language",
        "cache-control": "no-store",
      },
    }),
  },
];

export function preferredLocale(acceptLanguage: string): Locale {
  const wanted = acceptLanguage
    .split(",")
    .map((entry) => {
      const [tag = "", weight] = entry.trim().split(/\s*;\s*q=/);
      return { locale: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ locale }) => locale).find(isLocale) ?? "en";
}
