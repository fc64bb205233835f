import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { openPdf, readPages } from "../../testing/measure-pdf.ts";
import { test } from "../fixtures.ts";
import { campaignPath, go, writeTo } from "../steps.ts";
import { type Locale, words } from "../words.ts";

const runs: { javaScriptEnabled: boolean; locale: Locale; width: number }[] = [
  { javaScriptEnabled: true, locale: "en", width: 1280 },
  { javaScriptEnabled: false, locale: "kk", width: 360 },
];

for (const { javaScriptEnabled, locale, width } of runs) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 860 }, acceptDownloads: true });

    test("a kit is printed, what was posted is reported, corrected and taken back", async ({
      page,
      expectAccessible,
    }) => {
      const text = (key: string) => words(locale, "evening", key);
      await page.goto(campaignPath(locale));
      await page.getByRole("link", { name: text("link.button") }).click();
      await expect(page.getByRole("heading", { level: 1, name: text("form.title") })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel(text("form.writers.label")).fill("40");
      await page.getByRole("button", { name: text("form.button") }).click();
      await expect(page.getByText(words(locale, "forms", "writers-range")).first()).toBeVisible();
      await page.getByLabel(text("form.writers.label")).fill("5");
      await page.locator("input[name=offices][value=prosecutor-general]").check();
      await page.locator("input[name=offices][value=ombudsman]").check();
      await page.locator("input[name=languages][value=ru]").check();
      await page.getByLabel(text("form.country.label")).selectOption("DE");
      const pdf = await download(page, () => page.getByRole("button", { name: text("form.button") }).click());
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      const pages = await readPages(pdf);
      const ten = pages.filter((content) => content.includes("KAZAKHSTAN"));
      expect(ten).toHaveLength(10);

      await page.goto(reportPath(pages, locale));
      await expect(page.getByRole("heading", { level: 1, name: text("report.title") })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.locator("input[name=posted-prosecutor-general]").fill("9");
      await go(page, "report");
      await expect(page.getByText(words(locale, "forms", "posted-range")).first()).toBeVisible();
      await page.locator("input[name=posted-prosecutor-general]").fill("5");
      await page.locator("input[name=posted-ombudsman]").fill("3");
      await go(page, "report");
      await expect(page.getByRole("status")).toContainText("8");
      await page.locator("input[name=posted-ombudsman]").fill("2");
      await go(page, "report");
      await expect(page.getByRole("status")).toContainText("7");
      await go(page, "undo");
      await expect(page.getByRole("status")).toContainText(text("report.uncounted"));
    });

    test("a pack has letters, envelopes and the page on posting", async ({ page }) => {
      const pdf = await download(page, () => printPack(page, locale));
      const document = await openPdf(pdf);
      expect(document.numPages).toBe(5);
      const widths = [1, 3, 5].map(async (number) =>
        Math.round((await document.getPage(number)).view[2] ?? 0),
      );
      expect(await Promise.all(widths)).toEqual([595, 624, 595]);
      expect((await readPages(pdf)).at(-1)).toContain(words(locale, "pack", "guide.clerk.title"));
    });
  });
}

async function download(page: Page, press: () => Promise<unknown>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return readFileSync(await file.path());
}

/** The address beside the code on the tally page. */
function reportPath(pages: string[], locale: Locale): string {
  const text = pages.map((page) => page.replace(/[^\x21-\x7e]/gu, "")).join("\n");
  const found = /\/evening\/([\w-]{20,100}\.[\w-]{22})/u.exec(text)?.[1] ?? "";
  return `${campaignPath(locale)}/evening/${found}`;
}

/** Through all steps to the last, and there with printed envelopes. */
async function printPack(page: Page, locale: Locale) {
  await writeTo(page, locale, ["prosecutor-general", "ombudsman"]);
  await page.locator("summary", { hasText: words(locale, "pack", "summary") }).click();
  await page.locator("input[name=addresses][value=dl]").check();
  await go(page, "print");
}
