import { type Browser, expect, type Page } from "@playwright/test";
import { organizer } from "./fixtures.ts";
import type { Locale } from "./words.ts";

/** Signs the try-out's organizer in on a page. */
export async function enterDesk(page: Page, locale: Locale = "en") {
  await page.goto(`/${locale}/organizer/sign-in`);
  await page.locator('input[name="email"]').fill(organizer.email);
  await page.locator('input[name="password"]').fill(organizer.password);
  await page.locator("form:has(input[name=password]) button").click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/organizer$`));
}

type Desk = { locale?: Locale; javaScriptEnabled?: boolean };

/** The organizer's own browser, signed in, beside the supporter's; whoever opens it closes its context. */
export async function openDesk(
  browser: Browser,
  { locale, javaScriptEnabled = true }: Desk = {},
): Promise<Page> {
  const desk = await (await browser.newContext({ javaScriptEnabled, acceptDownloads: true })).newPage();
  await enterDesk(desk, locale);
  return desk;
}

/** Enters the address that letters by e-mail to an office go to. */
export async function giveOfficeAnAddress(desk: Page, office: string, address: string) {
  await desk.goto(`/en/organizer/organisations/sample/offices/${office}`);
  await desk.getByRole("textbox", { name: "E-mail" }).fill(address);
  await desk.getByRole("button", { name: "Save the e-mail address" }).click();
  await expect(desk.getByText(address).first()).toBeVisible();
}
