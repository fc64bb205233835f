import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { linkWith, type Mailbox } from "../mailbox.ts";
import { makeOwnCampaign, openDesk } from "../own-campaign.ts";
import { inviteMember } from "../second-member.ts";
import { words } from "../words.ts";

const say = (key: string) => words("en", "moderation", key);
const COMMENT = "A judge called this case unjust.";

async function signWith(page: Page, mailbox: Mailbox, slug: string, email: string) {
  const details = { name: "Anna Muster", country: "DE", display: "first-name", locale: "ru", consent: true };
  const answer = await page.request.post(`/api/v1/campaigns/${slug}/signatures`, {
    data: { ...details, email, comment: COMMENT },
  });
  expect(answer.status()).toBe(202);
  await page.goto(linkWith(await mailbox.waitForMail(email), "confirm"));
  await page.getByRole("button", { name: words("ru", "confirm", "signature.button") }).click();
  await expect(page.getByRole("heading", { name: words("ru", "confirm", "thank-you.title") })).toBeVisible();
}

test("an appeal is answered by a second person, who sees who is at it, and never by the one who decided", async ({
  page,
  browser,
  address,
  mailbox,
}) => {
  const slug = await makeOwnCampaign({ comments: true });
  const queue = `/en/organizer/campaigns/${slug}/moderation`;
  await signWith(page, mailbox, slug, address);

  const first = await openDesk(browser, { javaScriptEnabled: false });
  const second = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const colleague = `second-${address}`;
  await inviteMember(first, second, mailbox, colleague, "MODERATOR");

  // Whoever reads it says so, and the other sees that, and may decide all the same.
  await second.goto(queue);
  await second.getByRole("button", { name: say("claim.take") }).click();
  await expect(second.getByText("You are at it")).toBeVisible();
  await first.goto(queue);
  await expect(first.getByText(`${colleague} is at it`)).toBeVisible();
  await first.getByText(say("claim.anyway")).click();
  await first.getByLabel(say("reason")).selectOption("claimed-guilt");
  await first.getByRole("button", { name: say("actions.HIDDEN") }).click();
  await expect(first.getByText(say("done.comment-hidden"))).toBeVisible();

  const mail = await mailbox.waitForMail(address, 1, "/appeal/");
  await page.goto(linkWith(mail, "appeal"));
  await page.getByLabel(words("ru", "moderation", "appeal.label")).fill("Это слова судьи.");
  await page.getByRole("button", { name: words("ru", "moderation", "appeal.button") }).click();
  await expect(
    page.getByRole("heading", { name: words("ru", "moderation", "appeal.askedTitle") }),
  ).toBeVisible();

  await first.goto(`${queue}/appeals`);
  await expect(first.getByText(say("needsAnother"))).toBeVisible();
  await expect(first.getByRole("button", { name: say("actions.publishAfterAll") })).toHaveCount(0);
  const item = await first.locator("[data-item]").getAttribute("id");
  for (const version of ["1", "2", "3", "4"]) {
    const forged = await first.request.post(`${queue}/appeals`, {
      form: { form: "answer", id: item?.replace("item-", "") ?? "", version, answer: "publish" },
    });
    expect(forged.status()).toBe(409);
  }

  await second.goto(`${queue}/appeals`);
  await expect(second.getByText("Это слова судьи.")).toBeVisible();
  await second.getByRole("button", { name: say("actions.publishAfterAll") }).click();
  await expect(second.getByText(say("done.appeal-publish"))).toBeVisible();
  await expect(async () => {
    await page.goto(`/en/campaigns/${slug}/comments`);
    await expect(page.getByText(COMMENT)).toBeVisible({ timeout: 1_000 });
  }).toPass();
});
