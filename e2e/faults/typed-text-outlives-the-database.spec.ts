import type { Page } from "@playwright/test";
import { closeDatabase, openDatabase } from "../database.ts";
import { expect, locales, organizer, test } from "../fixtures.ts";
import { campaignPath } from "../steps.ts";
import { type Locale, words } from "../words.ts";

test.describe.configure({ mode: "serial" });

/** Sends a form while nobody reaches the database; the page that answers brings the form back. */
async function pressInVain(page: Page, locale: Locale, press: () => Promise<void>) {
  await closeDatabase();
  try {
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await press();
    expect((await answer).status()).toBe(503);
    const title = words(locale, "errors", "problems.unavailable.title");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  } finally {
    await openDatabase();
  }
  await expect.poll(async () => (await page.request.get("/readyz")).status()).toBe(200);
}

function sendAgain(page: Page, locale: Locale) {
  return page.getByRole("button", { name: words(locale, "errors", "sendAgain") }).click();
}

for (const locale of locales) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${locale}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

      test("who signs while the database is away sends the same once more", async ({
        page,
        address,
        mailbox,
        expectAccessible,
      }) => {
        await page.goto(campaignPath(locale));
        const form = page.locator("form:has(input[name=consent])");
        await form.locator("[name=email]").fill(address);
        await form.locator("[name=country]").selectOption("KZ");
        await form.locator("[name=consent]").check();
        await pressInVain(page, locale, () =>
          form.getByRole("button", { name: words(locale, "sign", "submit") }).click(),
        );
        if (javaScriptEnabled) await expectAccessible(page);
        await sendAgain(page, locale);
        const title = words(locale, "confirm", "check-mail.title");
        await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
        await mailbox.waitForMail(address);
      });
    });
  }
}

test("a letter's own words come back, lines and all", async ({ page }) => {
  const own = 'Уважаемый господин посол,\n\n"вторая" строка <с> &amp; знаками';
  const composer = `${campaignPath("ru")}/write`;
  await page.goto(campaignPath("ru"));
  await page.evaluate(
    ([text, action]) => {
      const form = document.createElement("form");
      Object.assign(form, { method: "post", action });
      for (const name of ["personalParagraph", "personalParagraph"]) {
        const field = document.createElement("textarea");
        Object.assign(field, { name, value: text });
        form.append(field);
      }
      form.append(document.createElement("button"));
      document.querySelector("main")?.append(form);
    },
    [own, composer] as const,
  );
  await pressInVain(page, "ru", () => page.locator("main form > button").last().click());
  await expect(page.locator("main form")).toHaveAttribute("action", composer);
  const typed = page.locator('input[name="personalParagraph"]');
  expect(
    await typed.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
  ).toEqual([own, own]);
});

test("a page holds no password", async ({ page }) => {
  await page.goto("/en/organizer/sign-in");
  await page.locator("[name=email]").fill(organizer.email);
  await page.locator("[name=password]").fill(organizer.password);
  await pressInVain(page, "en", () => page.locator("form:has([name=password]) button[type=submit]").click());
  expect(await page.content()).not.toContain(organizer.password);
  await expect(page.getByRole("button", { name: words("en", "errors", "sendAgain") })).toHaveCount(0);
});
