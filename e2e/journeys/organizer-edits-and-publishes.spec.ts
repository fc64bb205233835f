import type { Locator, Page } from "@playwright/test";
import { expect, organizer, test } from "../fixtures.ts";
import { words } from "../words.ts";

const text = (key: string) => words("en", "editor", key);

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an organizer begins a campaign, writes it without script, and sees what is missing shrink", async ({
    page,
  }) => {
    const base = await beginCampaign(page, `A fair hearing ${Date.now().toString(36)}`);
    await expect(page.getByText(text("done.created"))).toBeVisible();

    await page.goto(`${base}/content/basics`);
    await fill(page, {
      "summary.en": "One man, one request.",
      "story.en": "**What happened**, <b>in short</b>.",
    });
    await step(page, "preview");
    await expect(page.locator(".markdown-preview strong")).toHaveText("What happened");
    await expect(page.locator(".markdown-preview").filter({ hasText: "<b>in short</b>" })).toBeVisible();
    await expect(page.getByText(text("form.unsaved"))).toBeVisible();
    await fill(page, { "lede.en": "A man is held without a hearing." });
    await step(page, "save");
    await expect(page.getByText(text("done.content-saved"), { exact: true })).toBeVisible();

    await page.goto(`${base}/content/demands`);
    await step(page, "add");
    await row(page, 0).locator('[name$=".text.en"]').fill("Hear the case.");
    await step(page, "add");
    await row(page, 1).locator('[name$=".text.en"]').fill("Let a doctor in.");
    await row(page, 1)
      .getByRole("button", { name: text("rows.up") })
      .click();
    await expect(row(page, 0).locator('[name$=".text.en"]')).toHaveValue("Let a doctor in.");
    await row(page, 1)
      .getByRole("button", { name: text("rows.remove") })
      .click();
    await expect(row(page, 1)).toContainText(text("rows.gone"));
    await row(page, 1)
      .getByRole("button", { name: text("rows.keep") })
      .click();
    await step(page, "save");
    await expect(page.getByText(text("done.content-saved"), { exact: true })).toBeVisible();
    await expect(row(page, 1).locator('[name$=".text.en"]')).toHaveValue("Hear the case.");

    await page.goto(`${base}/versions`);
    await page.getByRole("link", { name: "3", exact: false }).first().click();
    await expect(page.locator(".diff ins").filter({ hasText: "Let a doctor in." })).toBeVisible();
  });

  test("two organizers change one text at once: both texts come back, and one is chosen", async ({
    page,
    browser,
  }) => {
    const base = await beginCampaign(page, `Two at once ${Date.now().toString(36)}`);
    const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(other);
    await page.goto(`${base}/content/basics`);
    await other.goto(new URL(`${base}/content/basics`, page.url()).href);

    await fill(other, { "summary.en": "Theirs", "lede.en": "Their opening" });
    await step(other, "save");
    await fill(page, { "summary.en": "Mine", "story.en": "My story" });
    await step(page, "save");
    await expect(page.getByText(text("conflict.title"))).toBeVisible();
    await expect(page.locator(".conflict")).toHaveCount(1);
    await expect(page.locator('[name="summary.en"]')).toHaveValue("Mine");
    await expect(page.locator('[name="lede.en"]')).toHaveValue("Their opening");
    await page.getByLabel(text("conflict.theirs")).check();
    await step(page, "save");
    await expect(page.getByText(text("done.content-saved"), { exact: true })).toBeVisible();
    await expect(page.locator('[name="summary.en"]')).toHaveValue("Theirs");
    await expect(page.locator('[name="story.en"]')).toHaveValue("My story");

    await fill(other, { "summary.ru": "Кратко" });
    await step(other, "save");
    await expect(other.getByText(text("done.saved-merged"))).toBeVisible();
    await expect(other.locator('[name="story.en"]')).toHaveValue("My story");
    await other.context().close();
  });
});

test("with script the preview follows what is typed, unsaved text is not left by accident, and every page is accessible", async ({
  page,
  expectAccessible,
}) => {
  const base = await beginCampaign(page, `Script ${Date.now().toString(36)}`);
  await expectAccessible(page);
  await page.goto(`${base}/content/basics`);
  await page
    .locator("details")
    .filter({ has: page.locator('.markdown-preview[lang="en"]') })
    .last()
    .click();
  await fill(page, { "story.en": "## Heading\n\n<img src=x onerror=alert(1)>" });
  await expect(page.locator(".markdown-preview h5")).toHaveText("Heading");
  await expect(page.locator(".markdown-preview img")).toHaveCount(0);
  await expect(page.getByText(text("form.unsaved"))).toBeVisible();
  const asked = page.waitForEvent("dialog");
  await Promise.all([
    asked.then((dialog) => dialog.dismiss()),
    page.getByRole("link", { name: text("form.back") }).click(),
  ]);
  await expect(page.locator('[name="story.en"]')).toHaveValue(/onerror/);
  await step(page, "save");
  await expect(page.getByText(text("done.content-saved"), { exact: true })).toBeVisible();
  for (const path of [
    "/content",
    "/content/basics",
    "/content/sources",
    "/publish",
    "/versions",
    "/versions/2",
  ]) {
    await page.goto(`${base}${path}`);
    await expectAccessible(page);
  }
  await page.goto(`${base}/preview`);
  await expect(page.getByText(words("en", "editor", "preview.strip"))).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Script");
});

async function signIn(page: Page) {
  await page.goto("/en/organizer/sign-in");
  await page.getByLabel(words("en", "organizer", "signIn.email")).fill(organizer.email);
  await page.getByLabel(words("en", "organizer", "signIn.password")).fill(organizer.password);
  await page.locator("main form button").click();
  await expect(page).toHaveURL(/\/en\/organizer$/);
}

/** The address of a new draft's own page. */
async function beginCampaign(page: Page, title: string): Promise<string> {
  await signIn(page);
  await page.getByRole("link", { name: text("new.link") }).click();
  await page.locator('[name="title"]').fill(title);
  await page.locator('[name="country"]').selectOption("KZ");
  await page.getByRole("button", { name: text("new.submit") }).click();
  await expect(page).toHaveURL(/\/en\/organizer\/campaigns\/[a-z0-9-]+\?done=created$/);
  return new URL(page.url()).pathname;
}

async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
}

async function step(page: Page, value: string) {
  await page.locator(`button[name="step"][value="${value}"]`).last().click();
}

function row(page: Page, index: number): Locator {
  return page.locator(".row-card").nth(index);
}
