import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { changeRows } from "../database.ts";
import { expect, test } from "../fixtures.ts";
import { linkWith, type Mailbox } from "../mailbox.ts";
import { makeOwnCampaign, openDesk } from "../own-campaign.ts";
import { words } from "../words.ts";

const say = (key: string) => words("en", "exports", key);

/** Signs as a program would and confirms by the mail's own button; the address of the person's own data. */
async function signAs(
  page: Page,
  mailbox: Mailbox,
  slug: string,
  email: string,
  name: string,
): Promise<string> {
  const details = { name, country: "GE", display: "first-name", locale: "en", consent: true };
  const answer = await page.request.post(`/api/v1/campaigns/${slug}/signatures`, {
    data: { ...details, email },
  });
  expect(answer.status()).toBe(202);
  await page.goto(linkWith(await mailbox.waitForMail(email), "confirm"));
  await page.getByRole("button", { name: words("en", "confirm", "signature.button") }).click();
  await expect(page.getByRole("heading", { name: words("en", "confirm", "thank-you.title") })).toBeVisible();
  const thanks = await mailbox.waitForMail(email, 2);
  return new URL(thanks.text.match(/https?:\/\/\S+\/manage\/[^\s/]+(?=[\s)])/)?.[0] ?? "").pathname;
}

/** Without a script, the page is loaded anew until the worker is done. */
async function waitForList(desk: Page): Promise<string> {
  const link = desk.getByRole("link", { name: /^Download/ }).first();
  await expect(async () => {
    await desk.reload();
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return (await link.getAttribute("href")) ?? "";
}

test("a list of signers is prepared, fetched in two pieces, runs out, and goes when somebody leaves it", async ({
  page,
  browser,
  address,
  mailbox,
}) => {
  const slug = await makeOwnCampaign();
  const manage = await signAs(page, mailbox, slug, address, "Salome Petrova");
  await signAs(page, mailbox, slug, `second-${address}`, "Giorgi Beridze");

  const desk = await openDesk(browser, { javaScriptEnabled: false });
  await desk.goto(`/en/organizer/campaigns/${slug}/lists`);
  await desk.getByLabel(say("form.format")).selectOption("csv");
  await desk.getByRole("button", { name: say("form.submit") }).click();
  await expect(desk.getByText(say("done.list-ordered"))).toBeVisible();
  await desk.goto(`/en/organizer/campaigns/${slug}/lists`);
  const file = await waitForList(desk);
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("link", { name: /^Download/ }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain("Salome,Georgia,GE,English,");
  expect(text).toContain("Giorgi,");
  expect(text).not.toMatch(/Petrova|Beridze|example\.org/);

  const first = await desk.request.get(file, { headers: { range: "bytes=0-19" } });
  expect(first.status()).toBe(206);
  const etag = first.headers().etag ?? "";
  const rest = await desk.request.get(file, { headers: { range: "bytes=20-", "if-range": etag } });
  expect(rest.status()).toBe(206);
  expect(`${await first.text()}${await rest.text()}`).toBe(text);
  expect((await page.request.get(file, { maxRedirects: 0 })).status()).toBe(303);

  await changeRows(
    "update exports set expires_at = now() where campaign_id = (select id from campaigns where slug = $1)",
    [slug],
  );
  expect((await desk.goto(file))?.status()).toBe(410);
  await expect(desk.getByText(say("errors.list-expired"))).toBeVisible();
  await desk.getByRole("button", { name: say("lists.anew") }).click();
  await expect(desk.getByText(say("done.list-ordered"))).toBeVisible();
  const again = await waitForList(desk);
  expect(again).not.toBe(file);

  await page.goto(manage);
  await page.getByText(words("en", "manage", "withdraw.summary")).click();
  await page.getByRole("button", { name: words("en", "manage", "withdraw.button") }).click();
  await expect(page.getByText(words("en", "manage", "done.withdrawn"))).toBeVisible();
  const resumed = await desk.request.get(again, { headers: { range: "bytes=20-" } });
  expect(resumed.status()).toBe(410);
  expect((await desk.goto(again))?.status()).toBe(410);
  await expect(desk.getByText(say("errors.list-stale"))).toBeVisible();
  await desk
    .getByRole("button", { name: say("lists.anew") })
    .first()
    .click();
  const last = await desk.request.get(await waitForList(desk));
  expect(await last.text()).toContain("Giorgi,");
  expect(await last.text()).not.toContain("Salome");

  await desk.goto("/en/organizer/organisations/sample/audit?kind=downloads");
  await expect(
    desk.getByText(words("en", "organizer", "audit.actions.export.downloaded")).first(),
  ).toBeVisible();
});
