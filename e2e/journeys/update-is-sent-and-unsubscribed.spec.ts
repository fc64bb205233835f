import type { Page } from "@playwright/test";
import { changeRows } from "../database.ts";
import { openDesk } from "../desk.ts";
import { expect, locales, test } from "../fixtures.ts";
import { linkWith, type Mailbox, pressOneClick } from "../mailbox.ts";
import { words } from "../words.ts";

const text = (key: string) => words("en", "updates", key);

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

test("a signer asks for news, gets an update once, and stops the news with one button; nobody is left to write to", async ({
  page,
  browser,
  address,
  mailbox,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  const slug = `news-${address.replace(/[^a-z0-9]/g, "").slice(0, 24)}`;
  await makeCampaign(slug);
  await signWithNews(page, slug, address, mailbox);

  const desk = await openDesk(browser);
  await writeUpdate(desk, slug, "A hearing on Monday");
  await expectAccessible(desk);
  await expectPreview(desk);
  await send(desk);

  const mail = await mailbox.waitForMail(address, 1, "A hearing on Monday");
  expect(mail.subject).toBe(words("en", "emails", "campaign-update.subject"));
  expect(mail.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  const stop = linkWith(mail, "unsubscribe");
  await expect(async () => {
    await desk.reload();
    await expect(desk.getByText(text("send.now.finished"))).toBeVisible();
  }).toPass({ timeout: 60_000 });

  await desk.goto(stop);
  await expectAccessible(desk);
  await desk.goBack();
  await page.goto(stop);
  await page.getByRole("button", { name: text("unsubscribe.button") }).click();
  await expect(page.getByRole("heading", { level: 1, name: text("unsubscribe.stopped") })).toBeVisible();
  const again = await page.request.post(stop, {
    form: { "List-Unsubscribe": "One-Click" },
    maxRedirects: 0,
  });
  expect(again.status()).toBe(200);

  await writeUpdate(desk, slug, "Nobody reads this");
  await openStep(desk, "nav.send");
  await desk.getByRole("button", { name: text("send.count") }).click();
  await expect(desk.getByText(text("errors.nobody-asked"))).toBeVisible();
  await desk.context().close();
});

test("opening the link stops nothing, a forged one is not found, and a mail program's post needs no cookie", async ({
  page,
  address,
  mailbox,
  browser,
}) => {
  test.setTimeout(180_000);
  const slug = `stop-${address.replace(/[^a-z0-9]/g, "").slice(0, 24)}`;
  await makeCampaign(slug);
  await signWithNews(page, slug, address, mailbox);
  const desk = await openDesk(browser, { javaScriptEnabled: false });
  await writeUpdate(desk, slug, "First");
  await send(desk);
  const stop = linkWith(await mailbox.waitForMail(address, 1, "First"), "unsubscribe");
  for (let opened = 0; opened < 3; opened++) await page.request.get(stop);
  const token = stop.split("/").at(-1) ?? "";
  const forged = `${stop.slice(0, -token.length)}${token.slice(0, -3)}AAA`;
  expect((await page.request.get(forged)).status()).toBe(404);
  expect((await page.request.post(forged, { form: { "List-Unsubscribe": "One-Click" } })).status()).toBe(404);

  await writeUpdate(desk, slug, "Second");
  await openStep(desk, "nav.send");
  await expect(desk.getByText("1 signer has asked for news.")).toBeVisible();
  expect(await pressOneClick(new URL(stop, page.url()))).toBe(200);
  await desk.reload();
  await expect(desk.getByText("Nobody has asked for news and stands.")).toBeVisible();
  await desk.context().close();
});

/** A campaign of the sample's organisation, so that no other test's signers are written to. */
async function makeCampaign(slug: string) {
  await changeRows(
    `insert into campaigns (id, organisation_id, slug, state, published_at, updated_at)
     select gen_random_uuid(), organisation_id, $1, 'ACTIVE', now(), now() from campaigns where slug = 'zhumagulov-abishev'`,
    [slug],
  );
  await changeRows(
    `insert into campaign_translations (campaign_id, locale, title, reviewed_at)
     select id, locale, 'A case', now() from campaigns, unnest(enum_range(null::locale)) as locale where slug = $1`,
    [slug],
  );
}

async function signWithNews(page: Page, slug: string, email: string, mailbox: Mailbox) {
  await page.goto(`/en/campaigns/${slug}`);
  await page.getByLabel(words("en", "sign", "email.label")).fill(email);
  await page.getByLabel(words("en", "sign", "country.label")).selectOption("DE");
  await page.locator("input[name=consent]").check();
  await page.locator("input[name=updates]").check();
  await page
    .locator("form:has(input[name=consent])")
    .getByRole("button", { name: words("en", "sign", "submit") })
    .click();
  await page.goto(linkWith(await mailbox.waitForMail(email), "confirm"));
  await page.getByRole("button", { name: words("en", "confirm", "signature.button") }).click();
  // What the signer was told today must not keep the news until another day.
  await mailbox.waitForMail(email, 2);
  await changeRows(
    `update mails set settled_at = now() - interval '2 days' where kind <> 'CAMPAIGN_UPDATE' and signature_id in
     (select signatures.id from signatures join campaigns on campaigns.id = campaign_id where slug = $1)`,
    [slug],
  );
}

async function writeUpdate(desk: Page, slug: string, title: string) {
  await desk.goto(`/en/organizer/campaigns/${slug}/updates`);
  await desk.getByRole("button", { name: text("create") }).click();
  // All languages: without one it would be a mail to a part of the signers, and to fewer than ten none is sent.
  for (const locale of locales) {
    await desk.locator(`input[name="title-${locale}"]`).fill(title);
    await desk
      .locator(`textarea[name="body-${locale}"]`)
      .fill("The court **sits** on Monday.\n\n- bring a friend");
  }
  await desk.getByRole("button", { name: text("text.save"), exact: true }).click();
  await expect(desk.getByText(text("done.saved"))).toBeVisible();
}

async function openStep(desk: Page, step: string) {
  await desk
    .getByRole("navigation", { name: text("nav.label") })
    .getByRole("link", { name: text(step) })
    .click();
}

async function expectPreview(desk: Page) {
  await openStep(desk, "nav.preview");
  await expect(async () => {
    await desk.reload();
    await expect(desk.locator("iframe")).toHaveCount(3);
  }).toPass({ timeout: 30_000 });
  const mail = desk.locator("iframe").first().contentFrame();
  await expect(mail.getByRole("heading", { name: "A hearing on Monday" })).toBeVisible();
  await expect(mail.locator("strong", { hasText: "sits" })).toBeVisible();
}

async function send(desk: Page) {
  await openStep(desk, "nav.send");
  await desk.getByRole("button", { name: text("send.count") }).click();
  await desk.getByRole("button", { name: text("send.start") }).click();
  await expect(desk.getByText(text("done.started"))).toBeVisible();
}
