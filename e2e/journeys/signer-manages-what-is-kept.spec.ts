import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures.ts";
import { linkWith } from "../mailbox.ts";
import { confirmByMail, readCounts, sign } from "../steps.ts";
import { words } from "../words.ts";

test.use({ javaScriptEnabled: false });

test("a signer takes the data along, withdraws and is erased", async ({ page, address, mailbox }) => {
  await sign(page, "ru", { email: address, country: "GE" });
  await confirmByMail(page, "ru", mailbox, address);
  const thanks = await mailbox.waitForMail(address, 2);
  const manage = thanks.text.match(/https?:\/\/\S+\/manage\/[^\s/]+(?=[\s)])/)?.[0] ?? "";
  await page.goto(new URL(manage).pathname);
  await expect(page.getByRole("heading", { level: 1, name: words("ru", "manage", "title") })).toBeVisible();
  expect(await page.title()).not.toMatch(/жумагулов|абишев/i);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: words("ru", "manage", "data.button") }).click();
  const path = await (await download).path();
  expect(readFileSync(path, "utf8")).toContain("GE");

  const counted = (await readCounts(page)).signaturesConfirmed ?? 0;
  expect(counted).toBeGreaterThan(0);
  await page.getByText(words("ru", "manage", "withdraw.summary")).click();
  await page.getByRole("button", { name: words("ru", "manage", "withdraw.button") }).click();
  await expect(page.getByText(words("ru", "manage", "done.withdrawn"))).toBeVisible();

  await page.getByLabel(words("ru", "manage", "erase.sure")).check();
  await page.getByRole("button", { name: words("ru", "manage", "erase.button") }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: words("ru", "manage", "erased.title") }),
  ).toBeVisible();
  await expect.poll(async () => (await page.request.get(new URL(manage).pathname)).status()).toBe(404);
});

test("a stranger who was signed up presses “it wasn't me” and is forgotten", async ({
  page,
  address,
  mailbox,
}) => {
  await sign(page, "en", { email: address });
  const mail = await mailbox.waitForMail(address);
  const confirm = linkWith(mail, "confirm");
  await page.goto(linkWith(mail, "not-me"));
  await page.getByRole("button", { name: words("en", "manage", "not-me.button") }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: words("en", "manage", "removed.title") }),
  ).toBeVisible();
  expect((await page.request.get(confirm)).status()).toBe(404);
});

test("asking for the link gives the same answer to everybody", async ({ page, address, mailbox }) => {
  await page.goto("/en/manage");
  await page.getByLabel(words("en", "manage", "request.label")).fill(`unknown-${address}`);
  await page.getByRole("button", { name: words("en", "manage", "request.button") }).click();
  await expect(page.getByText(words("en", "manage", "request.sent"))).toBeVisible();
  expect(await mailbox.mailsTo(`unknown-${address}`)).toEqual([]);
});
