import { type Dialog, expect, type Page } from "@playwright/test";
import { giveOfficeAnAddress, openDesk } from "../desk.ts";
import { test } from "../fixtures.ts";
import { campaignPath, go, writeTo } from "../steps.ts";
import { words } from "../words.ts";

// The one office with a telephone; it gets an e-mail address here.
const office = "detention-facility-head";
const paragraph = "Я преподаю химию и слежу за делом.";
/** What stands alone on the page that each button leads to. */
const channels = {
  hand: ".hand-letter",
  mail: ".ladder",
  email: "input[name=email]",
  phone: ".phone-number",
};

test.beforeAll(async ({ browser }) => {
  const desk = await openDesk(browser);
  await giveOfficeAnAddress(desk, office, `${office}@example.org`);
  await desk.context().close();
});

test("on every page that carries the letter on, until it is posted", async ({ page }) => {
  await writeTo(page, "en", [office], { paragraph });
  await expectQuestion(page);
  for (const [channel, mark] of Object.entries(channels)) {
    await go(page, `${channel}:${office}`);
    await expect(page.locator(mark).first()).toBeVisible();
    await expectQuestion(page);
    await go(page, `show:${office}`);
    await expect(page.getByRole("heading", { name: words("en", "write", "check.title") })).toBeVisible();
  }
  await go(page, "step:words");
  await expect(page.locator("textarea[name=personalParagraph]")).toHaveValue(paragraph);
  await expectQuestion(page);
  await go(page, "check");

  await go(page, "posted");
  await expect(page.locator("button[value^=undo]")).toBeVisible();
  await expectNoQuestion(page, () => campaignLink(page).click());
});

test("not where the letter went into a file or to another program", async ({ page }) => {
  await writeTo(page, "en", [office], { paragraph });
  await go(page, `mail:${office}`);
  const empty = page.locator("#way-copy a[href^=mailto]");
  await expectQuestion(page);
  expect(await questionsDuring(page, () => empty.click())).toEqual([]);
  await expectQuestion(page);
  await go(page, `show:${office}`);
  const file = page.waitForEvent("download");
  await go(page, "print");
  await file;
  await expectNoQuestion(page, () => campaignLink(page).click());
});

test("and on the forms for what comes after it", async ({ page }) => {
  await page.goto(`${campaignPath("en")}/write/reply`);
  await expectNoQuestion(page, () => campaignLink(page).click());
  await page.goto(`${campaignPath("en")}/write/reply`);
  await page.locator("input[name=incomingNumber]").fill("ЖТ-2018-117");
  await expectQuestion(page);
});

test.describe("JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing asks, and the letter goes on from page to page", async ({ page }) => {
    await writeTo(page, "en", [office], { paragraph });
    await go(page, `hand:${office}`);
    await expect(page.locator(".hand-letter")).toContainText(paragraph);
    await expectNoQuestion(page, () => campaignLink(page).click());
  });
});

const campaignLink = (page: Page) => page.locator(`main a[href$="${campaignPath("en")}"]`).first();

async function questionsDuring(page: Page, act: () => Promise<unknown>): Promise<string[]> {
  const questions: string[] = [];
  const accept = (dialog: Dialog) => {
    questions.push(dialog.type());
    return dialog.accept();
  };
  page.on("dialog", accept);
  await act();
  page.off("dialog", accept);
  return questions;
}

/** False until the page's script runs, which nothing on it shows. */
function wouldAsk(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

/** Goes to the campaign, is asked, and stays. */
async function expectQuestion(page: Page) {
  const here = page.url();
  await expect.poll(() => wouldAsk(page)).toBe(true);
  const asked = page.waitForEvent("dialog");
  const leaving = campaignLink(page).click({ noWaitAfter: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  expect(page.url()).toBe(here);
}

async function expectNoQuestion(page: Page, leave: () => Promise<void>) {
  const questions = await questionsDuring(page, async () => {
    await leave();
    await expect(page).toHaveURL(new RegExp(`${campaignPath("en")}$`, "u"));
  });
  expect(questions).toEqual([]);
}
