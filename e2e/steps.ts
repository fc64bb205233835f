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

/** Presses the button of the composer that asks for this. */
export function go(page: Page, value: string) {
  return page.locator(`button[name="go"][value="${value}"]`).first().click();
}

/** A letter in Russian to each of the offices, from the safety gate to the last step. Script or not, the fields are the same. */
export async function writeTo(page: Page, locale: Locale, offices: string[]) {
  const title = page.getByRole("heading", { name: words(locale, "write", "check.title") });
  await page.goto(`${campaignPath(locale)}/write`);
  await go(page, "start");
  for (let step = 0; step < 6 && !(await title.isVisible()); step++) {
    for (const box of await page.locator('input[name="to"][type="checkbox"]').all()) {
      await box.setChecked(offices.includes((await box.getAttribute("value")) ?? ""));
    }
    await fillIfShown(page, 'input[name="language"][value="ru"][type="radio"]', (field) => field.check());
    await fillIfShown(page, 'input[name="name"]', (field) => field.fill("Anna Muster"));
    await fillIfShown(page, 'select[name="country"]', (field) => field.selectOption("DE"));
    await fillIfShown(page, 'input[name="city"]', (field) => field.fill("Berlin"));
    const check = page.locator('button[name="go"][value="check"]');
    await ((await check.count()) > 0 ? check.first().click() : go(page, "next"));
  }
  await expect(title).toBeVisible();
}

async function fillIfShown(
  page: Page,
  selector: string,
  fill: (field: ReturnType<Page["locator"]>) => Promise<unknown>,
) {
  const field = page.locator(`${selector}:not([type="hidden"])`);
  if ((await field.count()) > 0 && (await field.isVisible())) await fill(field);
}
