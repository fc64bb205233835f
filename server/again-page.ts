import { escapeMarkup } from "#lib/escape-markup";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import { singleFlight } from "#lib/single-flight";
import { BUSY_SECONDS } from "./http.ts";
import type { Pages } from "./next-pages.ts";
import { renderPlain } from "./render-plain.ts";

const STATUS = 503;
const FORM = /<form\b[^>]* action="\/again"[^>]*>/;

type Fields = FormState["values"];

/**
 * Adds the page for a form that found no answer: it holds all that was typed, and its button sends the same to `action`
 * once more. Next renders it once for each language and asks no database, so it costs little exactly when all is too much.
 */
export function withAgainPages(pages: Pages): Pages {
  const render = singleFlight(Number.POSITIVE_INFINITY, async (locale) => {
    const formState = { form: "problem", values: {}, errors: {}, data: "again" };
    const { status, ...page } = await renderPlain(pages, `/${locale}/problem`, { status: STATUS, formState });
    if (status !== STATUS || !FORM.test(page.text)) throw new Error(`page answered ${status}`);
    return page;
  });

  async function again(locale: Locale, action: string, fields: Fields) {
    const { headers, text } = await render(locale);
    return {
      status: STATUS,
      headers: { ...headers, "cache-control": "no-store", "retry-after": String(BUSY_SECONDS) },
      body: text.replace(FORM, () => formWith(action, fields)),
    };
  }

  return { ...pages, again };
}

function formWith(action: string, fields: Fields): string {
  const inputs = Object.entries(fields).flatMap(([name, values]) =>
    [values]
      .flat()
      .map((value) => `<input type="hidden" name="${escapeMarkup(name)}" value="${escapeMarkup(value)}"/>`),
  );
  return `<form method="post" action="${escapeMarkup(action)}" autocomplete="off">${inputs.join("")}`;
}
