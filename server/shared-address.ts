import { SOURCE_FORM } from "#lib/share-source";
import { isWellFormed } from "./decode-address.ts";

type SharedPage = { path: RegExp; parameter?: string; value?: RegExp };

/**
 * Pages that are the same for everybody: start page and texts, campaign, its offices, what signers wrote, and what comes after
 * signing and confirming, which knows nobody.
 */
const pages: SharedPage[] = [
  { path: /^\/(?:en|ru|kk)\/campaigns\/[a-z0-9-]{1,80}$/, parameter: "source", value: SOURCE_FORM },
  { path: /^\/(?:en|ru|kk)(?:\/privacy|\/rules|\/answers)?$/ },
  { path: /^\/(?:en|ru|kk)\/campaigns\/[a-z0-9-]{1,80}\/offices\/[a-z0-9-]{1,80}$/ },
  {
    path: /^\/(?:en|ru|kk)\/campaigns\/[a-z0-9-]{1,80}\/comments(?:\/log)?$/,
    parameter: "page",
    value: /^\d{1,4}$/,
  },
  { path: /^\/(?:en|ru|kk)\/campaigns\/[a-z0-9-]{1,80}\/check-mail$/, parameter: "sent", value: /^again$/ },
  { path: /^\/(?:en|ru|kk)\/campaigns\/[a-z0-9-]{1,80}\/thank-you$/, parameter: "for", value: /^letter$/ },
];

/** Says to one person what became of what they did, on a page that others read too. */
const PERSONAL = ["done", "sent"];

/**
 * The address under which a page that is the same for everybody is kept, or null. Of what stands behind the question mark
 * only what the page reads remains: social networks and newsletters hang a number of their own for each reader on a link,
 * and would have the page rendered anew for each.
 */
export function sharedAddress(url: string): string | null {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const page = pages.find((each) => each.path.test(path));
  if (!page || mark < 0) return page ? path : null;
  const query = url.slice(mark + 1);
  if (!isWellFormed(query)) return null;
  const parameters = new URLSearchParams(query);
  if (PERSONAL.some((name) => name !== page.parameter && parameters.has(name))) return null;
  const value = page.parameter === undefined ? null : parameters.get(page.parameter);
  return value !== null && page.value?.test(value) ? `${path}?${page.parameter}=${value}` : path;
}
