import { changeRows } from "../database.ts";
import { openDesk } from "../desk.ts";
import { expect, slug, test } from "../fixtures.ts";
import { linkWith, pressOneClick } from "../mailbox.ts";
import { words } from "../words.ts";

const text = (key: string) => words("en", "digests", key);
const page = `/en/organizer/campaigns/${slug}/digest`;

test.use({ javaScriptEnabled: false });

test("an organizer looks at a digest, takes it as PDF, and asks an embassy, which agrees, gets it once and stops it", async ({
  page: reader,
  browser,
  address,
  mailbox,
}) => {
  test.setTimeout(180_000);
  const desk = await openDesk(browser, { javaScriptEnabled: false });
  await desk.goto(`${page}?period=MONTH&office=prosecutor-general`);
  await expect(desk.locator(".digest h3")).toHaveCount(2);
  const href = await desk.getByRole("link", { name: text("page.download") }).getAttribute("href");
  const file = await desk.request.get(href ?? "");
  expect(file.headers()["content-type"]).toBe("application/pdf");
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");

  const form = desk.locator("form:has(input[name=email])");
  await form.locator("input[name=email]").fill(address);
  for (const box of await form.locator("input[name=offices]").all()) await box.uncheck();
  await form.getByRole("button", { name: text("page.ask") }).click();
  await expect(desk.getByText(text("errors.offices-missing")).first()).toBeVisible();
  await expect(form.locator("input[name=email]")).toHaveValue(address);
  await form.locator('input[value="prosecutor-general"]').check();
  await form.getByRole("button", { name: text("page.ask") }).click();
  await expect(desk.getByText(text("done.asked"))).toBeVisible();
  await expect(desk.getByRole("row", { name: address })).toBeVisible();

  const question = await mailbox.waitForMail(address);
  expect(question.text).not.toContain("Zhumagulov");
  await reader.goto(linkWith(question, "digest"));
  await reader.getByRole("button", { name: text("answer.yes") }).click();
  await expect(reader.getByRole("heading", { level: 1, name: text("answer.on") })).toBeVisible();

  await letWeeksPass();
  await expect(async () => {
    await lookForDue();
    expect(await mailbox.mailsTo(address)).toHaveLength(2);
  }).toPass({ timeout: 60_000, intervals: [1_000, 2_000, 4_000] });
  const digest = await mailbox.waitForMail(address, 2);
  expect(digest.subject).toBe(words("en", "emails", "digest.subject"));
  expect(digest.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  await lookForDue();

  await reader.goto(linkWith(digest, "digest"));
  await reader.getByRole("button", { name: text("answer.stop") }).click();
  await expect(reader.getByRole("heading", { level: 1, name: text("answer.off") })).toBeVisible();
  await desk.goto(page);
  await expect(desk.getByText(address)).toHaveCount(0);
  expect(await mailbox.mailsTo(address)).toHaveLength(2);
  await desk.context().close();
});

test("the link of a digest changes nothing when it is opened, and a mail program's click needs no cookie", async ({
  page: reader,
  browser,
  address,
  mailbox,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  const desk = await openDesk(browser);
  await desk.goto(`${page}?office=prosecutor-general`);
  await expectAccessible(desk);
  const form = desk.locator("form:has(input[name=email])");
  await form.locator("input[name=email]").fill(address);
  await form.getByRole("button", { name: text("page.ask") }).click();
  await expect(desk.getByText(text("done.asked"))).toBeVisible();
  const link = linkWith(await mailbox.waitForMail(address), "digest");
  for (let opened = 0; opened < 2; opened++) await reader.goto(link);
  await expect(reader.getByRole("button", { name: text("answer.yes") })).toBeVisible();
  expect((await reader.request.get(`${link.slice(0, -3)}AAA`)).status()).toBe(404);
  expect(await pressOneClick(new URL(link, reader.url()))).toBe(200);
  await reader.reload();
  await expect(reader.getByRole("heading", { level: 1, name: text("answer.off") })).toBeVisible();
  await desk.context().close();
});

/** For everybody who has agreed: journeys side by side read nothing of it but their own mail. */
function letWeeksPass() {
  return changeRows(
    "update digest_readers set mailed_from = '2020-01-06' where confirmed_at is not null",
    [],
  );
}

/** What the worker does by its clock: it counts the days, and looks whose digest is due. */
async function lookForDue() {
  for (const task of ["roll-up-statistics", "queue-digests"])
    await changeRows("select graphile_worker.add_job($1, '{}'::json, job_key => $1)", [task]);
}
