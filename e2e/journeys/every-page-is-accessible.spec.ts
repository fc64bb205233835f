import { expect, locales, slug, test } from "../fixtures.ts";

const paths = [
  "",
  `/campaigns/${slug}`,
  `/campaigns/${slug}/write`,
  `/campaigns/${slug}/check-mail`,
  "/privacy",
  "/rules",
  "/manage",
  "/organizer/sign-in",
  "/no-such-page",
];

for (const locale of locales) {
  for (const path of paths) {
    test(`/${locale}${path} at 360 px and in the dark`, async ({ page, expectAccessible }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      const response = await page.goto(`/${locale}${path}`);
      expect(response?.status()).toBe(path === "/no-such-page" ? 404 : 200);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.reload(); // colours that change on the page pass through others
      await expectAccessible(page);
    });
  }
}

test("the start page leads to a language", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/(en|ru|kk)$/);
});
