import { expect, type Page } from "@playwright/test";
import { linkWith, type Mailbox } from "./mailbox.ts";
import { type Locale, words } from "./words.ts";

export const campaignPath = (locale: Locale) => `/${locale}/campaigns/zhumagulov-abishev`;

type Counts = Record<string, number>;

/** The eight counters, as everybody can read them. */
export async function readCounts(page: Page): Promise<Counts> {
  const response = await page.request.get("/api/v1/campaigns/zhumagulov-abishev");
  return ((await response.json()) as { counts: Counts }).counts;
}

/** Fills the sign form and sends it. */
export async function sign(
  page: Page,
  locale: Locale,
  { email, country = "DE" }: { email: string; country?: string },
) {
  await page.goto(campaignPath(locale));
  await page.getByLabel(words(locale, "sign", "email.label")).fill(email);
  await page.getByLabel(words(locale, "sign", "country.label")).selectOption(country);
  await page.locator("input[name=consent]").check();
  await page
    .locator("form:has(input[name=consent])")
    .getByRole("button", { name: words(locale, "sign", "submit") })
    .click();
  await expect(
    page.getByRole("heading", { level: 1, name: words(locale, "confirm", "check-mail.title") }),
  ).toBeVisible();
}

/** Opens the link of the mail and presses the button. */
export async function confirmByMail(page: Page, locale: Locale, mailbox: Mailbox, email: string) {
  const mail = await mailbox.waitForMail(email);
  await page.goto(linkWith(mail, "confirm"));
  await page.getByRole("button", { name: words(locale, "confirm", "signature.button") }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: words(locale, "confirm", "thank-you.title") }),
  ).toBeVisible();
  return mail;
}
