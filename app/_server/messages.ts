import { readdirSync } from "node:fs";
import path from "node:path";
import { getRequestConfig } from "next-intl/server";
import { messagesOf } from "#lib/i18n";
import { isLocale } from "#lib/locales";

/** Messages of a request: every area of messages/<locale>/ under its own name. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : "en";
  const areas = readdirSync(path.join(process.cwd(), "messages", locale)).map(
    (file) => path.parse(file).name,
  );
  return {
    locale,
    messages: Object.fromEntries(areas.map((area) => [area, messagesOf(locale, area)])),
    timeZone: "UTC",
  };
});
