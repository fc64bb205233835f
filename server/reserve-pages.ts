import type { Locale } from "#lib/locales";
import { singleFlight } from "#lib/single-flight";
import { fillForm } from "./filled-form.ts";
import { BUSY_SECONDS } from "./http.ts";
import type { Pages } from "./next-pages.ts";
import { linksLeadingTo } from "./problem-page.ts";
import { renderPlain } from "./render-plain.ts";

const STATUS = 503;

/**
 * Adds the pages for when no other can be had: `again` holds all that was typed into a form, and its button sends the same
 * to `address` once more; `later` leads back to `address`. Next renders each once for each language and asks no database,
 * so they cost little exactly when all is too much.
 */
export function withReservePages(pages: Pages): Pages {
  const again = inReserve(pages, "again");
  const later = inReserve(pages, "later");
  return {
    ...pages,
    later,
    async again(locale, address, fields) {
      const page = await again(locale, address);
      return { ...page, body: fillForm(page.body, { empty: "/again", action: address, fields }) };
    },
  };
}

/** The page of one problem, whose links to itself lead to the address that was asked for. */
function inReserve(pages: Pages, code: string) {
  const render = singleFlight(Number.POSITIVE_INFINITY, async (locale) => {
    const formState = { form: "problem", values: {}, errors: {}, data: code };
    const page = await renderPlain(pages, `/${locale}/problem`, { status: STATUS, formState });
    if (page.status !== STATUS) throw new Error(`page answered ${page.status}`);
    return page;
  });
  return async (locale: Locale, address: string) => {
    const { status, headers, text } = await render(locale);
    const rest = address.slice(`/${locale}`.length);
    return {
      status,
      headers: { ...headers, "cache-control": "no-store", "retry-after": String(BUSY_SECONDS) },
      body: linksLeadingTo(rest, text),
    };
  };
}
