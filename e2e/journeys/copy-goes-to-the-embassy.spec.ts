import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { readPages } from "../../testing/measure-pdf.ts";
import { openDesk } from "../desk.ts";
import { expect, slug, test } from "../fixtures.ts";
import { campaignPath, go, walkToCheck } from "../steps.ts";
import { type Locale, words } from "../words.ts";

// Each run writes from a country of its own, for which nobody else enters a mission.
const runs: { locale: Locale; country: string; javaScriptEnabled: boolean; width: number }[] = [
  { locale: "en", country: "PT", javaScriptEnabled: true, width: 1280 },
  { locale: "ru", country: "MT", javaScriptEnabled: false, width: 360 },
  { locale: "kk", country: "CY", javaScriptEnabled: false, width: 360 },
];
const office = "ombudsman";

for (const { locale, country, javaScriptEnabled, width } of runs) {
  test.describe(`${locale}, JavaScript ${javaScriptEnabled ? "on" : "off"}, ${width} px`, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 800 }, acceptDownloads: true });

    test("the mission for the writer's country gets a copy, and the letter says so only if it does", async ({
      page,
      browser,
      expectAccessible,
    }) => {
      test.setTimeout(120_000);
      const names = { en: `Embassy ${country}`, ru: `Посольство ${country}`, kk: `${country} елшілігі` };
      const desk = await openDesk(browser, { javaScriptEnabled: false });
      await addMission(desk, country, names);

      const text = (key: string) => words(locale, "channels", `embassy.${key}`);
      await page.goto(`${campaignPath(locale)}/write?to=${office}`);
      await walkToCheck(page, locale, { language: "ru", country });
      const copy = page
        .locator("section", { has: page.getByRole("heading", { name: text("title") }) })
        .last();
      await expect(copy).toContainText(names[locale]);
      await expect(copy.locator("address")).toHaveText(/7 Copy Street\s+ASTANA 010000\s+KAZAKHSTAN/);
      expect(await letterOf(page)).not.toContain(names.ru);

      await expect(copy).toContainText(`Копия: ${names.ru}`);
      await copy.locator('input[name="copyToMission"]').check();
      await copy.getByRole("button", { name: text("button") }).click();
      await expect(page.locator('input[name="copyToMission"]')).toBeChecked();
      expect(await letterOf(page)).toContain(`Копия: ${names.ru}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (javaScriptEnabled) await expectAccessible(page);

      const download = page.waitForEvent("download");
      await go(page, "print");
      const [printed] = await readPages(readFileSync(await (await download).path()));
      expect(printed).toContain(`Копия: ${names.ru}`);

      await removeMission(desk, names.en);
      await desk.context().close();
    });
  });
}

/** The letter as text, which the page keeps folded. */
async function letterOf(page: Page): Promise<string> {
  return (await page.locator(".letter-text").first().textContent()) ?? "";
}

async function addMission(desk: Page, country: string, names: Record<Locale, string>) {
  await desk.goto(`/en/organizer/campaigns/${slug}/letters/missions`);
  const form = desk.locator("section", { has: desk.locator("h2#new") }).last();
  await form.locator('select[name="country"]').selectOption(country);
  await form.locator('input[name="name"]').fill(names.en);
  await form.locator('input[name="nameRu"]').fill(names.ru);
  await form.locator('input[name="nameKk"]').fill(names.kk);
  await form
    .locator('textarea[name="addressLines"]')
    .fill(`${names.en}\n7 Copy Street\nASTANA 010000\nKAZAKHSTAN`);
  await form.getByRole("button").click();
  await expect(desk.getByText(words("en", "letter-settings", "done.mission-saved"))).toBeVisible();
}

async function removeMission(desk: Page, name: string) {
  await desk.goto(`/en/organizer/campaigns/${slug}/letters/missions`);
  const record = desk.locator("section", { hasText: name }).last();
  await record.getByText(words("en", "letter-settings", "missions.remove"), { exact: true }).click();
  await record.getByRole("button", { name: `Remove ${name}` }).click();
  await expect(desk.getByText(words("en", "letter-settings", "done.mission-removed"))).toBeVisible();
}
