import type { Page } from "@playwright/test";
import { expect, locales, slug, test } from "../fixtures.ts";

/** Page, style and type. A little above what docs/bench.md says they weigh, and below the 100 kB that they may at most. */
const SHEET_BYTES = { en: 82_000, ru: 96_000, kk: 96_000 };
const SCRIPT_BYTES = 5_000;
const SERIF = { en: "Literata", ru: "Literata Cyrillic", kk: "Literata Cyrillic" };

/** Bytes over the wire with headers, by kind, of everything that a browser with an empty cache fetches for a page. */
async function weigh(page: Page, path: string): Promise<Record<string, number>> {
  const bytes: Record<string, number> = {};
  const weighed: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    const add = async () => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      bytes[request.resourceType()] =
        (bytes[request.resourceType()] ?? 0) + responseBodySize + responseHeadersSize;
    };
    weighed.push(add());
  });
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle");
  await Promise.all(weighed);
  return bytes;
}

for (const locale of locales) {
  test(`a campaign's page comes in ${SHEET_BYTES[locale] / 1000} kB of text, style and type, and without the framework: ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const bytes = await weigh(page, `/${locale}/campaigns/${slug}`);
    const { document = 0, stylesheet = 0, font = 0, script = 0, ...others } = bytes;
    expect(document * stylesheet * font, JSON.stringify(bytes)).toBeGreaterThan(0);
    expect(document + stylesheet + font, JSON.stringify(bytes)).toBeLessThanOrEqual(SHEET_BYTES[locale]);
    expect(script, JSON.stringify(bytes)).toBeLessThanOrEqual(SCRIPT_BYTES);
    expect(Object.keys(others).filter((kind) => !["fetch", "other"].includes(kind))).toEqual([]);
    const families = await page.evaluate(() =>
      [...window.document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
    );
    expect(new Set(families.map((family) => family.replaceAll('"', "")))).toEqual(
      new Set([SERIF[locale], "Golos Text"]),
    );
    const blocking = await page.evaluate(
      () =>
        window.document.querySelectorAll("script[src]:not([async], [defer], [type=module], [nomodule])")
          .length,
    );
    expect(blocking).toBe(0);
  });
}
