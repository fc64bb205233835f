import type { Page } from "@playwright/test";
import { changeRows } from "../database.ts";
import { expect, test } from "../fixtures.ts";
import { linkWith, type Mailbox } from "../mailbox.ts";
import { makeOwnCampaign, openDesk } from "../own-campaign.ts";
import { words } from "../words.ts";

const say = (key: string) => words("en", "moderation", key);
const HOSTILE = `Freedom <img src=x onerror="alert(1)"><script>alert(2)</script>"><svg/onload=alert(3)> javascript:alert(4)`;

/** Signs as a program would and confirms by the mail's own button. */
async function signWith(page: Page, mailbox: Mailbox, slug: string, email: string, comment: string) {
  const details = { name: "Anna Muster", country: "DE", display: "first-name", locale: "en", consent: true };
  const answer = await page.request.post(`/api/v1/campaigns/${slug}/signatures`, {
    data: { ...details, email, comment },
  });
  expect(answer.status()).toBe(202);
  await page.goto(linkWith(await mailbox.waitForMail(email), "confirm"));
  await page.getByRole("button", { name: words("en", "confirm", "signature.button") }).click();
  await expect(page.getByRole("heading", { name: words("en", "confirm", "thank-you.title") })).toBeVisible();
}

test("comments are decided by keys, refused with a reason, appealed against, reported and taken down", async ({
  page,
  browser,
  address,
  mailbox,
  expectAccessible,
}) => {
  const slug = await makeOwnCampaign({ comments: true });
  const refused = `refused-${address}`;
  await signWith(page, mailbox, slug, address, HOSTILE);
  await signWith(page, mailbox, slug, refused, "They are all scum and deserve to die.");

  const desk = await openDesk(browser);
  const queue = `/en/organizer/campaigns/${slug}/moderation`;
  await expect(async () => {
    await desk.goto(queue);
    await expect(desk.locator("[data-item]").first()).toContainText("scum");
  }).toPass();
  await expectAccessible(desk);
  await expect(desk.getByText(say("keys.label"))).toBeVisible();
  await desk.keyboard.press("a"); // no item has the focus, so nothing is decided
  await desk.keyboard.press("j");
  await desk.keyboard.press("r");
  const reason = desk.locator("[data-item]").first().getByLabel(say("reason"));
  await expect(reason).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(say("errors.reason-required"))).toBeVisible();
  await reason.selectOption("insult");
  await reason.press("Enter");
  await expect(desk.getByText(say("done.comment-hidden"))).toBeVisible();
  await expect(desk.locator("[data-item]").first()).toBeFocused();
  await desk.keyboard.press("a");
  await expect(desk.getByText(say("done.comment-published"))).toBeVisible();
  await expect(desk.getByText(say("queue.empty"))).toBeVisible();

  const violations: string[] = [];
  page.on("dialog", (dialog) => violations.push(dialog.message()));
  await expect(async () => {
    await page.goto(`/en/campaigns/${slug}`);
    await expect(page.getByText(HOSTILE)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.locator(".comments :is(img, script, svg)")).toHaveCount(0);
  await page.goto(`/en/campaigns/${slug}/comments`);
  await expect(page.getByText(HOSTILE)).toBeVisible();
  await expectAccessible(page);
  expect(violations).toEqual([]);

  const mail = await mailbox.waitForMail(refused, 1, "/appeal/");
  expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/scum|journey|petition/i);
  await page.goto(linkWith(mail, "appeal"));
  await expectAccessible(page);
  await page.getByLabel(say("appeal.label")).fill("I quoted a judge.");
  await page.getByRole("button", { name: say("appeal.button") }).click();
  await expect(page.getByRole("heading", { name: say("appeal.askedTitle") })).toBeVisible();
  await desk.goto(`${queue}/appeals`);
  await expect(desk.getByText("I quoted a judge.")).toBeVisible();
  await expect(desk.getByText(say("needsAnother"))).toBeVisible();
  await changeRows("update moderation_decisions set moderator_id = null where appealed_at is not null", []);
  await desk.reload();
  await expect(desk.getByText(say("keys.label"))).toBeVisible();
  await desk.keyboard.press("j");
  await desk.keyboard.press("a");
  await expect(desk.getByText(say("done.appeal-publish"))).toBeVisible();

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(`/en/campaigns/${slug}/comments`);
  await reader.locator(".comments__one", { hasText: "scum" }).getByRole("link").click();
  await reader.getByRole("button", { name: say("report.button") }).click();
  await expect(reader.getByText(words("en", "forms", "reason-required"))).toBeVisible();
  await reader.getByLabel(say("reasons.insult.label")).check();
  await reader.getByRole("button", { name: say("report.button") }).click();
  await expect(reader.getByText(say("report.thanks"))).toBeVisible();

  await desk.goto(`${queue}/reported`);
  await desk.getByLabel(say("reason")).selectOption("insult");
  await desk.getByRole("button", { name: say("actions.REMOVED") }).click();
  await expect(desk.getByText(say("done.comment-removed"))).toBeVisible();
  await expect(async () => {
    await reader.goto(`/en/campaigns/${slug}/comments`);
    await expect(reader.getByText("scum")).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await page.goto(`/en/campaigns/${slug}/comments/log`);
  await expect(page.getByRole("cell", { name: say("reasons.insult.label") })).toBeVisible();
  await expect(page.locator("main")).not.toContainText("scum");
  await expectAccessible(page);
  await desk.goto(`${queue}/decided`);
  await expectAccessible(desk);
});
