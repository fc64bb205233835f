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

type Choices = {
  /** Slugs; without them those that the link has chosen. */
  offices?: string[];
  language?: Locale;
  demand?: number;
  paragraph?: string;
  country?: string;
  city?: string;
};

/** A letter to each of the offices, from the safety gate to the last step; in Russian unless another language is chosen. */
export async function writeTo(page: Page, locale: Locale, offices: string[], choices: Choices = {}) {
  await page.goto(`${campaignPath(locale)}/write`);
  await walkToCheck(page, locale, { ...choices, offices });
}

/** From the safety gate on the page through all steps to the last one. Script or not, the fields are the same. */
export async function walkToCheck(page: Page, locale: Locale, choices: Choices) {
  const { offices, language = "ru", demand, paragraph, country = "DE", city = "Berlin" } = choices;
  const title = page.getByRole("heading", { name: words(locale, "write", "check.title") });
  await follow(page, () => go(page, "start"));
  const check = page.locator('button[name="go"][value="check"]');
  // Scripts show all steps at once, and change the page under whoever fills it in before they have run.
  if (await page.evaluate(() => matchMedia("(scripting: enabled)").matches)) await check.first().waitFor();
  for (let step = 0; step < 6 && !(await title.isVisible()); step++) {
    for (const box of offices ? await page.locator('input[name="to"][type="checkbox"]').all() : []) {
      await box.setChecked(offices?.includes((await box.getAttribute("value")) ?? "") ?? false);
    }
    await fillIfShown(page, `input[name="language"][value="${language}"][type="radio"]`, (field) =>
      field.check(),
    );
    if (demand) await fillIfShown(page, `input[name="demands"][value="${demand}"]`, (field) => field.check());
    if (paragraph)
      await fillIfShown(page, 'textarea[name="personalParagraph"]', (field) => field.fill(paragraph));
    await fillIfShown(page, 'input[name="name"]', (field) => field.fill("Anna Muster"));
    await fillIfShown(page, 'select[name="country"]', (field) => field.selectOption(country));
    await fillIfShown(page, 'input[name="city"]', (field) => field.fill(city));
    const ready = (await check.count()) > 0;
    await follow(page, () => (ready ? check.first().click() : go(page, "next")));
  }
  await expect(title).toBeVisible();
}

/** Presses and waits for the page that answers: the one before looks alike, and must not be filled in again. */
async function follow(page: Page, press: () => Promise<void>) {
  const answer = page.waitForEvent("domcontentloaded");
  await press();
  await answer;
}

async function fillIfShown(
  page: Page,
  selector: string,
  fill: (field: ReturnType<Page["locator"]>) => Promise<unknown>,
) {
  const field = page.locator(`${selector}:not([type="hidden"])`);
  if ((await field.count()) > 0 && (await field.isVisible())) await fill(field);
}
