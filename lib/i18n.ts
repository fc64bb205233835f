import { readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "use-intl/core";
import type { Locale } from "#lib/locales";

type Messages = { [key: string]: string | Messages };

const cache = new Map<string, Messages>();

/** Messages of one area in one language. Areas are the files of messages/. */
export function messagesOf(locale: Locale, area: string): Messages {
  const key = `${locale}/${area}`;
  let messages = cache.get(key);
  if (!messages) {
    messages = JSON.parse(
      readFileSync(path.join(process.cwd(), "messages", `${key}.json`), "utf8"),
    ) as Messages;
    cache.set(key, messages);
  }
  return messages;
}

/** Looks up a message and fills in its values. */
export type Translate = (key: string, values?: Record<string, string | number | Date>) => string;

/** A fresh translator: two mails rendered at once never share a language. A missing or broken message throws. */
export function translator(locale: Locale, area: string): Translate {
  const onError = (error: Error) => {
    throw error;
  };
  const translate = createTranslator({
    locale,
    messages: messagesOf(locale, area),
    timeZone: "UTC",
    onError,
  });
  return translate as Translate;
}
