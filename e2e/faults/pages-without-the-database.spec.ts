import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { closeDatabase, openDatabase } from "../database.ts";
import { expect, locales, test } from "../fixtures.ts";
import { campaignPath } from "../steps.ts";
import { type Locale, words } from "../words.ts";

test.describe.configure({ mode: "serial" });
test.afterEach(openDatabase);

function readLog(): string {
  return readFileSync(`${process.env.E2E_DATA_DIR ?? "test-results/data"}/logs/web.log`, "utf8");
}

async function expectBack(page: Page) {
  await openDatabase();
  await expect.poll(async () => (await page.request.get("/readyz")).status()).toBe(200);
}

async function expectLater(page: Page, locale: Locale, path: string) {
  // What others read just now is known for a second.
  await expect(async () => {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(503);
    expect(Number(answer?.headers()["retry-after"])).toBeGreaterThan(0);
  }).toPass();
  const title = words(locale, "errors", "problems.later.title");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
}

for (const locale of locales) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${locale}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

      test("a page that needs the database says so, and leads to itself", async ({
        page,
        expectAccessible,
      }) => {
        const path = `${campaignPath(locale)}/write?office=none`;
        await closeDatabase();
        await expectLater(page, locale, path);
        if (javaScriptEnabled) await expectAccessible(page);
        const [other] = locales.filter((each) => each !== locale);
        await expect(page.locator(`a[hreflang="${other}"]`)).toHaveAttribute(
          "href",
          path.replace(`/${locale}/`, `/${other}/`),
        );
        await expectBack(page);
        await page.getByRole("link", { name: words(locale, "errors", "failed.retry") }).click();
        await expect(page).toHaveURL(path);
        await expect(page.locator("form").first()).toBeVisible();
      });
    });
  }
}

test("who reads a campaign goes on reading", async ({ page }) => {
  const path = campaignPath("kk");
  await page.goto(path);
  const text = await page.locator("h1").textContent();
  await closeDatabase();
  await page.waitForTimeout(1_500); // longer than a page is kept
  expect((await page.reload())?.status()).toBe(200);
  await expect(page.locator("h1")).toHaveText(text ?? "");
});

test("what failed is told as a line of the log, without what was asked for", async ({ page }) => {
  const before = readLog();
  await closeDatabase();
  await expectLater(page, "en", "/en/manage/the-token-of-a-person");
  const text = readLog().slice(before.length);
  const told = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { msg: string; route?: string });
  expect(told).toContainEqual(
    expect.objectContaining({ msg: "page failed", route: "/[locale]/manage/[token]" }),
  );
  expect(text).not.toContain("the-token");
});

test("an organizer's page says so too, and whoever checks by HEAD hears the same", async ({ page }) => {
  await closeDatabase();
  await expectLater(page, "en", "/en/organizer/invitation/none");
  const head = await page.request.head(`${campaignPath("ru")}/write`, { headers: { accept: "text/html" } });
  expect(head.status()).toBe(503);
});
