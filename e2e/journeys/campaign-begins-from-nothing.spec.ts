import type { Page } from "@playwright/test";
import { openDesk } from "../desk.ts";
import { expect, locales, test } from "../fixtures.ts";
import { words } from "../words.ts";

test.use({ javaScriptEnabled: false });
test.describe.configure({ timeout: 120_000 });

const organisation = "/en/organizer/organisations/sample";
const editor = (key: string) => words("en", "editor", key);

test("an organizer comes from nothing to a published campaign in three languages, by the pages alone", async ({
  browser,
  page,
}) => {
  const desk = await openDesk(browser, { javaScriptEnabled: false });
  const mark = Date.now().toString(36);
  const slug = `from-nothing-${mark}`;
  const campaign = `/en/organizer/campaigns/${slug}`;
  const office = await enterOffice(desk, `Registrar ${mark}`);

  await desk.goto("/en/organizer/campaigns/new");
  await fill(desk, { title: "A teacher waits", slug });
  await desk.locator('[name="country"]').selectOption("KZ");
  await press(desk, "main form:has([name=title])");

  await desk.goto(`${campaign}/content`);
  await pressEach(desk, editor("content.switchOn"), 2);
  await writeTexts(desk, campaign);
  await writeLetter(desk, campaign, office);
  await desk.goto(campaign);
  await desk.locator('[name="consent"]').check();
  await desk.locator('[name="benefitHarm"]').check();
  await press(desk, "form:has([name=consent])");
  await desk.goto(`${campaign}/content`);
  await pressEach(desk, editor("content.noteReading"), 3);

  await desk.goto(`${campaign}/publish`);
  await press(desk, 'form:has([value="move"])');
  for (const locale of locales) {
    const answer = await page.goto(`/${locale}/campaigns/${slug}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1, name: `Title ${locale}` })).toBeVisible();
  }
  await page.goto(`/en/campaigns/${slug}/write?to=${office}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await desk.context().close();
});

/** Name, head, greeting and address of an office; returns its short name. */
async function enterOffice(desk: Page, name: string): Promise<string> {
  await desk.goto(`${organisation}/offices/new`);
  for (const language of ["En", "Ru", "Kk"])
    await fill(desk, {
      [`name${language}`]: name,
      [`head${language}`]: `${name}\nof the Republic`,
      [`greeting${language}`]: "Dear Registrar,",
    });
  await fill(desk, { windowA4: "Registrar" });
  await press(desk, "form:has([name=nameEn])");
  const slug = new URL(desk.url()).pathname.split("/").at(-1) ?? "";
  await fill(desk, { street: "14 Mangilik El Avenue", postcode: "010000" });
  await press(desk, "form:has([name=street])");
  return slug;
}

async function writeTexts(desk: Page, campaign: string) {
  await desk.goto(`${campaign}/content/basics`);
  for (const locale of locales)
    await fill(desk, {
      [`title.${locale}`]: `Title ${locale}`,
      [`summary.${locale}`]: "One line.",
      [`lede.${locale}`]: "Who, and what is asked.",
      [`story.${locale}`]: "What happened, **according to** her lawyers.",
    });
  await save(desk);
  await desk.goto(`${campaign}/content/demands`);
  await desk.locator('button[name="step"][value="add"]').click();
  for (const locale of locales) await desk.locator(`main [name$=".text.${locale}"]`).fill("Hear her.");
  await save(desk);
  await desk.goto(`${campaign}/content/safety`);
  for (const locale of locales)
    await fill(desk, { [`safetyNotice.${locale}`]: "A signature can be seen by others." });
  await save(desk);
}

/** Begins with the ready text, fills its blanks, and addresses it to the office. */
async function writeLetter(desk: Page, campaign: string, office: string) {
  await desk.goto(`${campaign}/letters/templates`);
  await press(desk, "form:has([name=start])");
  for (const locale of locales) {
    await desk.goto(`${campaign}/letters/templates/appeal/${locale}`);
    for (const field of await desk.locator("main textarea").all()) {
      const text = await field.inputValue();
      if (text.includes("{{?")) await field.fill(text.replace(/\{\{\?[^}]*\}\}/g, "A. Example"));
    }
    await desk.getByRole("button", { name: words("en", "templates", "edit.save"), exact: true }).click();
    await expect(desk).toHaveURL(/done=template-changed/);
  }
  await desk.goto(`${campaign}/letters/recipients`);
  await desk.locator('form:has([value="add"]) [name="office"]').selectOption(office);
  await press(desk, 'form:has([value="add"])');
}

async function fill(desk: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await desk.locator(`main [name="${name}"]`).fill(value);
}

/** The button that a form is sent by; what follows is an address that says what was done. */
async function press(desk: Page, form: string) {
  await desk.locator(form).locator("button").first().click();
  await expect(desk).toHaveURL(/done=/);
}

/** Buttons of one word, one after the other, each until it is gone. */
async function pressEach(desk: Page, text: string, count: number) {
  const buttons = desk.locator("main button", { hasText: text });
  for (let left = count; left > 0; left -= 1) {
    await expect(buttons).toHaveCount(left);
    await buttons.first().click();
  }
  await expect(buttons).toHaveCount(0);
}

async function save(desk: Page) {
  await desk.locator('main button[name="step"][value="save"]').last().click();
  await expect(desk).toHaveURL(/done=content-saved|done=saved/);
}
