import type { Page } from "@playwright/test";
import { jpegOf } from "../../testing/make-files.ts";
import { changeRows } from "../database.ts";
import { openDesk } from "../desk.ts";
import { expect, slug, test } from "../fixtures.ts";
import { linkWith } from "../mailbox.ts";
import { campaignPath, readCounts, writeTo } from "../steps.ts";
import { words } from "../words.ts";

// Without script axe cannot run; the pages are the same.
// Each run has an office of its own, so that no figure of one meets another's.
const runs = [
  { locale: "en", javaScriptEnabled: true, width: 1280, office: "prison-committee-chairman" },
  { locale: "ru", javaScriptEnabled: false, width: 360, office: "knb-chairman" },
  { locale: "kk", javaScriptEnabled: false, width: 360, office: "state-secretary" },
] as const;

for (const { locale, javaScriptEnabled, width, office } of runs) {
  const say = (key: string, area = "aftercare") => words(locale, area, key);

  test.describe(`${locale}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 860 }, acceptDownloads: true });

    test("a letter is reported, its answer awaited, and one reminder comes on its day", async ({
      page,
      address,
      mailbox,
      expectAccessible,
    }) => {
      const before = await readCounts(page);
      await writeTo(page, locale, [office]);
      await go(page, "posted");
      await expect(page.getByText(say("posted.undo"))).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await go(page, "undo");
      await expect(page.getByRole("heading", { name: say("posted.undone") })).toBeVisible();
      await go(page, "posted");
      await page.locator('input[name="channel"][type="radio"][value="by-hand"]').check();
      await page.locator('input[name="sentOn"][type="date"]').fill("2999-01-01");
      await page.getByRole("button", { name: say("posted.how.button") }).click();
      await expect(page.getByText(words(locale, "forms", "date-in-future")).first()).toBeVisible();
      await page.locator('input[name="sentOn"][type="date"]').fill(new Date().toISOString().slice(0, 10));
      await page.getByRole("button", { name: say("posted.how.button") }).click();
      await expect(page.locator('input[name="channel"][type="radio"][value="by-hand"]')).toBeChecked();
      await expect
        .poll(async () => (await readCounts(page)).lettersReportedSent)
        .toBeGreaterThan(before.lettersReportedSent ?? 0);

      const download = page.waitForEvent("download");
      await go(page, "calendar");
      expect((await download).suggestedFilename()).toBe("answer.ics");

      await page.getByLabel(say("reminder.address")).fill("no address");
      await go(page, "remind");
      await expect(page.getByLabel(say("reminder.address"))).toHaveValue("no address");
      await page.getByLabel(say("reminder.address")).fill(address);
      await go(page, "remind");
      const cancel = page.getByRole("link", { name: say("reminder.cancelLink") });
      const cancelPath = (await cancel.getAttribute("href")) ?? "";
      await page.goto(cancelPath);
      await expect(page.getByRole("heading", { level: 1, name: say("cancel.title") })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);

      await changeRows("update reminders set due_on = current_date where locale = $1::locale", [locale]);
      await changeRows("select graphile_worker.add_job($1)", ["send-reminders"]);
      const mail = await mailbox.waitForMail(address);
      for (const part of [mail.subject, mail.text, mail.html]) expect(part).not.toContain(slug);
      await page.goto(linkWith(mail, "answers"));
      await expect(page.getByRole("heading", { level: 1, name: say("answers.title") })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.goto(cancelPath);
      await expect(page.getByText(say("cancel.done"))).toBeVisible();
      expect(await mailbox.mailsTo(address)).toHaveLength(1);
    });

    test("an answer is reported with a file, an organizer accepts it, and the office's page tells its kind", async ({
      page,
      browser,
      expectAccessible,
    }) => {
      await page.goto(`${campaignPath(locale)}/offices/${office}`);
      const before = await countAnswers(page, say("silence.names.SUBSTANTIVE", "offices"));
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("link", { name: say("report", "offices") }).click();
      await page.locator('input[name="class"][value="SUBSTANTIVE"]').check();
      const number = `ЖТ-${locale}-${Date.now()}`;
      await page.locator('input[name="incomingNumber"]').fill(number);
      const wrong = { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") };
      await page.locator('input[name="file"]').setInputFiles(wrong);
      await page.locator("main form button").last().click();
      await expect(page.getByText(words(locale, "forms", "file-type")).first()).toBeVisible();
      await expect(page.locator('input[name="incomingNumber"]')).toHaveValue(number);
      if (javaScriptEnabled) await expectAccessible(page);
      const scan = { name: "My name.jpg", mimeType: "image/jpeg", buffer: jpegOf() };
      await page.locator('input[name="file"]').setInputFiles(scan);
      await page.locator("main form button").last().click();
      await expect(page.getByText(say("reply.thanksText"))).toBeVisible();

      const desk = await openDesk(browser, { locale, javaScriptEnabled });
      await desk.goto(`/${locale}/organizer/campaigns/${slug}/replies`);
      const row = desk.getByRole("row").filter({ hasText: number });
      if (javaScriptEnabled) await expectAccessible(desk);
      const download = desk.waitForEvent("download");
      await row.getByRole("link").click();
      expect((await download).suggestedFilename()).toBe("reply.jpg");
      await row.getByRole("button", { name: say("replies.accept") }).click();
      await expect(desk.getByText(words(locale, "organizer", "done.reply-accepted"))).toBeVisible();
      await desk.context().close();

      await expect(async () => {
        await page.goto(`${campaignPath(locale)}/offices/${office}`);
        expect(await countAnswers(page, say("silence.names.SUBSTANTIVE", "offices"))).toBe(before + 1);
      }).toPass({ timeout: 45_000 });
      await expect(page.getByText(number)).toHaveCount(0);
    });
  });
}

test("an organizer keeps the days off of the offices", async ({ browser, expectAccessible }) => {
  const desk = await openDesk(browser);
  await desk.goto("/en/organizer/organisations/sample/holidays");
  await expectAccessible(desk);
  const year = new Date().getUTCFullYear() + 1;
  await desk
    .getByRole("button", { name: new RegExp(`(Load the list for|Add what is missing in) ${year}`) })
    .click();
  await expect(desk.getByText(words("en", "organizer", "done.holidays-loaded"))).toBeVisible();
  await desk.locator('input[name="day"][type="date"]').fill(`${year}-02-02`);
  await desk.locator('input[name="name"]').fill("By decree");
  await desk.getByRole("button", { name: "Add the day" }).click();
  const added = desk.getByRole("row").filter({ hasText: "By decree" });
  await added.getByRole("button").click();
  await expect(added).toHaveCount(0);
  await expectAccessible(desk);
  await desk.context().close();
});

/** How many accepted answers of a kind the page tells; a kind without any has no row. */
async function countAnswers(page: Page, kind: string): Promise<number> {
  const cell = page.getByRole("row", { name: kind }).getByRole("cell");
  return (await cell.count()) ? Number(await cell.last().textContent()) : 0;
}

function go(page: Page, action: string) {
  return page.locator(`button[name="go"][value="${action}"], button[value^="${action}:"]`).first().click();
}
