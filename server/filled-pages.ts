import type { FormState } from "#lib/form-state";
import { singleFlight } from "#lib/single-flight";
import { confirmPage } from "./confirm-page.ts";
import { momentPage } from "./guard/moment-page.ts";
import type { Pages } from "./next-pages.ts";
import { renderPlain } from "./render-plain.ts";

/** A page with nothing of a person in it, and how what is theirs is written into it. */
export type FilledPage = { path: string; formState: FormState; fill: (text: string) => string };

/** Follows a change of the campaign within five seconds, as kept pages do. */
const TTL_MS = 3_000;

/**
 * Adds pages that everybody meets in a wave, of which only a little is one person's: what asks for a moment, and a signature
 * that waits for its button. Next renders each once for all who are shown the same.
 */
export function withFilledPages(pages: Pages): Pages {
  const render = singleFlight(
    TTL_MS,
    async (key) => {
      const { path, formState } = JSON.parse(key);
      const page = await renderPlain(pages, path, { formState });
      if (page.status !== 200) throw new Error(`page answered ${page.status}`);
      return page;
    },
    { maxKeys: 300 },
  );
  return {
    ...pages,
    async filled(path, formState) {
      const page = momentPage(path, formState) ?? confirmPage(path, formState);
      if (!page) return null;
      const { headers, text } = await render(JSON.stringify({ path: page.path, formState: page.formState }));
      return { headers, body: page.fill(text) };
    },
  };
}
