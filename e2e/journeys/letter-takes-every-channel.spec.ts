import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import PostalMime from "postal-mime";
import { giveOfficeAnAddress, openDesk } from "../desk.ts";
import { slug, test } from "../fixtures.ts";
import { campaignPath, confirmByMail, go, sign } from "../steps.ts";
import { type Locale, words } from "../words.ts";

// The one office with a telephone; it gets an e-mail address here.
const office = "detention-facility-head";
const runs: { locale: Locale; language: Locale; javaScriptEnabled: boolean; width: number }[] = [
  { locale: "en", language: "ru", javaScriptEnabled: true, width: 1280 },
  { locale: "ru", language: "en", javaScriptEnabled: false, width: 360 },
  { locale: "kk", language: "kk", javaScriptEnabled: true, width: 360 },
];

test.beforeAll(async ({ browser }) => {
  const desk = await openDesk(browser);
  await giveOfficeAnAddress(desk, office, `${office}@example.org`);
  await desk.context().close();
});

for (const { locale, language, javaScriptEnabled, width } of runs) {
  const text = (key: string) => words(locale, "channels", key);
  test.describe(`${locale}, JavaScript ${javaScriptEnabled ? "on" : "off"}, ${width} px`, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 800 }, acceptDownloads: true });

    test("down the ladder of one's own mail, and nothing is asked of any provider", async ({
      page,
      expectAccessible,
    }) => {
      await writeLetter(page, locale, { language, country: "DE" });
      await go(page, `mail:${office}`);
      await expect(page.getByRole("heading", { name: text("mail.copy.title") })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      // No way is offered that would cut the letter: what is offered carries all of it.
      const letter = await page.locator(".copy-text textarea").last().inputValue();
      for (const link of await page.locator(".ladder a[rel=noreferrer]").all()) {
        const href = (await link.getAttribute("href")) ?? "";
        const inner = href.includes("#mailto=") ? decodeURIComponent(href.split("#mailto=")[1] ?? "") : href;
        expect(new URL(inner).searchParams.get("body")?.replaceAll("\r\n", "\n")).toBe(letter);
      }
      await page.getByText(text("mail.stuck")).first().click();
      await page.locator('.ladder a[href="#way-file"]').click();
      await expect(page).toHaveURL(/#way-file$/);

      await page.locator("input[name=attach]").check();
      const saved = page.waitForEvent("download");
      await go(page, `eml:${office}`);
      const file = await PostalMime.parse(readFileSync(await (await saved).path()));
      expect(file.text?.replaceAll("\r\n", "\n").trim()).toBe(letter.trim());
      expect(file.attachments.map(({ filename }) => filename)).toEqual(["letter.pdf"]);

      await go(page, `posted:${office}`);
      await expect(page.locator(`button[value="undo:${office}"]`)).toBeVisible();
      await go(page, `undo:${office}`);
      await expect(page.locator(`button[value="undo:${office}"]`)).toHaveCount(0);
      await expect(page.locator(`button[value="posted:${office}"]`).first()).toBeVisible();
    });

    test("a call is prepared in the letter's language, reported and taken back", async ({
      page,
      expectAccessible,
    }) => {
      await writeLetter(page, locale, { language, country: "DE" });
      await go(page, `phone:${office}`);
      await expect(page.locator(`blockquote[lang=${language}]`)).toContainText("Anna Muster");
      expect(await page.locator("blockquote").count()).toBe(locale === language ? 1 : 2);
      // A sample's number is history: it cannot be dialled.
      await expect(page.locator('a[href^="tel:"]')).toHaveCount(0);
      await expect(page.getByText("+7 727 279 58 76")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await go(page, `called:${office}`);
      await expect(page.getByText(words(locale, "forms", "outcome-required")).first()).toBeVisible();
      await page.locator("input[name=outcome][value=no-answer]").check();
      await go(page, `called:${office}`);
      await expect(page.getByText(text("phone.reported"))).toBeVisible();
      await go(page, `uncall:${office}`);
      await expect(page.getByText(text("phone.undone"))).toBeVisible();
    });

    test("by hand, by e-mail and the portal say what they are", async ({ page, expectAccessible }) => {
      await writeLetter(page, locale, { language, country: "DE" });
      await expect(page.getByText(text("portal.never"))).toBeVisible();
      await expect(page.locator('a[href*="eotinish"]')).toHaveCount(0);
      await go(page, `hand:${office}`);
      await expect(page.locator(".hand-letter")).toContainText("Anna Muster");
      await expect(page.locator(".hand-envelope address")).toContainText("KAZAKHSTAN");
      await expectNoSidewaysScroll(page);
      await go(page, `show:${office}`);
      await go(page, `email:${office}`);
      await expect(page.getByText(text("email.proves"))).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  });
}

test("somebody in the country concerned gets no number and no script, and the way to sign instead", async ({
  page,
}) => {
  await writeLetter(page, "en", { language: "ru", country: "KZ" });
  await expect(page.locator(`button[value="phone:${office}"]`)).toHaveCount(0);
  await expect(page.getByText(words("en", "channels", "list.phone.inside"))).toBeVisible();
});

test("an organisation writes for all who have signed: printed, one letter in the ledger, taken back", async ({
  page,
  browser,
  address,
  mailbox,
  expectAccessible,
}) => {
  await sign(page, "en", { email: address });
  await confirmByMail(page, "en", mailbox, address);
  const desk = await openDesk(browser);
  await desk.goto(`/en/organizer/campaigns/${slug}/ngo-letter`);
  await expectAccessible(desk);
  await desk.locator("input[name=offices][value=state-secretary]").check();
  await desk.locator("input[name=language][value=en]").check();
  await go(desk, "show");
  await expect(desk.locator(".letter-pictures img")).toHaveCount(1);
  const file = desk.waitForEvent("download");
  await go(desk, "print");
  expect((await file).suggestedFilename()).toBe("letter.pdf");

  await go(desk, "posted");
  await expect(desk.getByText(words("en", "channels", "ngo.done.posted"))).toBeVisible();
  const row = desk.getByRole("row", { name: /State Secretary/ });
  await row.getByRole("button", { name: words("en", "channels", "ngo.sent.undo") }).click();
  await expect(desk.getByText(words("en", "channels", "ngo.done.taken-back"))).toBeVisible();
  await expect(row).toHaveCount(0);
  await desk.context().close();
});

type Choices = { language: Locale; country: string };

/** The finished letter at once: the composer's form carries everything, so one post with all of it is as good as six. */
async function writeLetter(page: Page, locale: Locale, { language, country }: Choices) {
  await page.goto(`${campaignPath(locale)}/write`);
  await page.locator("form.gate__go").evaluate(
    (form, fields) => {
      for (const [name, value] of Object.entries(fields)) {
        const input = Object.assign(document.createElement("input"), { type: "hidden", name, value });
        form.append(input);
      }
      form.querySelector("button")?.setAttribute("value", "check");
    },
    {
      to: office,
      language,
      country,
      name: "Anna Muster",
      city: country === "KZ" ? "" : "Berlin",
    },
  );
  await go(page, "check");
  await expect(page.getByRole("heading", { name: words(locale, "write", "check.title") })).toBeVisible();
}

async function expectNoSidewaysScroll(page: Page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
}
