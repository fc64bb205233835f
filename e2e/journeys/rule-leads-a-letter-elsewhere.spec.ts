import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { openDesk } from "../desk.ts";
import { expect, slug, test } from "../fixtures.ts";
import { campaignPath, go, walkToCheck } from "../steps.ts";
import { words } from "../words.ts";

const text = (key: string) => words("en", "letter-settings", key);
const rulesPath = `/en/organizer/campaigns/${slug}/letters/rules`;
const reason = "This spring the Ombudsman is the one to ask.";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 }, acceptDownloads: true });

test("an organizer adds a rule and previews it; whom it is meant for meets it before anything is printed", async ({
  page,
  browser,
  address,
}) => {
  test.setTimeout(120_000);
  // A source of its own, so that no other test's letter fits the rule.
  const source = `t-${address.replace(/[^a-z0-9]/g, "").slice(0, 30)}`;
  const desk = await openDesk(browser, { javaScriptEnabled: false });
  await addRule(desk, source);
  await preview(desk, source);

  await page.goto(`${campaignPath("en")}?source=${source}`);
  await page.locator('a[href*="to=state-secretary"]').first().click();
  await expect(page).toHaveURL(new RegExp(`source=${source}`));
  await walkToCheck(page, "en", { language: "en", country: "IS", city: "Reykjavik" });
  await expect(page.getByText(reason)).toBeVisible();
  const download = page.waitForEvent("download");
  await go(page, "print");
  const letter = readFileSync(await (await download).path());
  expect(letter.subarray(0, 5).toString()).toBe("%PDF-");
  await expect(page.locator('input[name="to"][value="ombudsman"]').first()).toBeAttached();
  await expect(page.locator('input[name="to"][value="state-secretary"]')).toHaveCount(0);

  await removeRule(desk, source);
  await desk.context().close();
});

test("another site cannot press the organizer's buttons", async ({ browser, baseURL }) => {
  const desk = await openDesk(browser, { javaScriptEnabled: false });
  const form = { form: "threshold", floodThreshold: "1", version: "0" };
  const path = `${baseURL}/en/organizer/campaigns/${slug}/letters`;
  const foreign = await desk.request.post(path, { form, headers: { origin: "https://evil.example" } });
  expect(foreign.status()).toBe(403);
  await desk.context().close();
});

async function addRule(desk: Page, source: string) {
  await desk.goto(rulesPath);
  await desk.getByLabel(text("rules.office"), { exact: true }).selectOption("state-secretary");
  await desk.locator('input[name="countries"]').fill("is, no");
  await desk.locator('input[name="source"]').fill(source);
  await desk.getByLabel(text("rules.effect.REDIRECT")).check();
  await desk.locator('select[name="redirect"]').selectOption("ombudsman");
  await desk.getByRole("button", { name: text("rules.add") }).click();
  await expect(desk.getByText(text("errors.text-required")).first()).toBeVisible();
  await expect(desk.locator('input[name="source"]')).toHaveValue(source);
  for (const language of ["En", "Ru", "Kk"]) await desk.locator(`[name="text${language}"]`).fill(reason);
  await desk.getByRole("button", { name: text("rules.add") }).click();
  await expect(desk.getByText(text("done.rule-added"))).toBeVisible();
}

async function preview(desk: Page, source: string) {
  await desk.goto(rulesPath.replace("/rules", "/preview"));
  await desk.locator('select[name="office"]').selectOption("state-secretary");
  await desk.locator('select[name="country"]').selectOption("IS");
  await desk.locator('input[name="source"]').fill(source);
  await desk.getByRole("button", { name: text("preview.show") }).click();
  await expect(desk.getByText(text("preview.verdict.decided"), { exact: true })).toBeVisible();
  await expect(desk.getByText(text("preview.because.office")).first()).toBeVisible();
  await expect(desk.getByRole("heading", { name: /Commissioner for Human Rights/ }).last()).toBeVisible();
  await expect(desk.locator("img.sheet__image")).toBeVisible();
  const download = desk.waitForEvent("download");
  await desk.getByRole("button", { name: text("preview.pdf") }).click();
  expect((await download).suggestedFilename()).toBe("letter.pdf");
}

async function removeRule(desk: Page, source: string) {
  await desk.goto(rulesPath);
  const rule = desk.getByRole("listitem").filter({ hasText: source });
  await rule.getByText(text("rules.remove"), { exact: true }).click();
  await rule.getByRole("button", { name: /Remove rule/ }).click();
  await expect(desk.getByText(text("done.rule-removed"))).toBeVisible();
  await expect(desk.getByText(source)).toHaveCount(0);
}
