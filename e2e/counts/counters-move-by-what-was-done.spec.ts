import { expect, slug, test } from "../fixtures.ts";
import { linkWith } from "../mailbox.ts";
import { campaignPath, confirmByMail, readCounts, sign } from "../steps.ts";

const campaign = `/api/v1/campaigns/${slug}`;
const signature = { country: "DE", display: "anonymous", locale: "en", consent: true };
const letter = {
  recipients: ["prosecutor-general"],
  language: "ru",
  sender: { name: "Anna Muster", city: "Berlin", country: "DE" },
  paper: "a4",
};

/** Public counts may be this far behind. */
const lag = 3_000;

test("a signature counts once, by the button alone", async ({ page, request, address, mailbox }) => {
  const before = (await readCounts(page)).signaturesConfirmed ?? 0;
  const post = () => request.post(`${campaign}/signatures`, { data: { ...signature, email: address } });
  for (const answer of await Promise.all(Array.from({ length: 8 }, post))) expect(answer.status()).toBe(202);
  const confirm = linkWith(await mailbox.waitForMail(address), "confirm");
  for (let visit = 0; visit < 3; visit++) expect((await request.get(confirm)).status()).toBe(200);
  expect((await request.head(confirm)).status()).toBe(200);
  await page.waitForTimeout(lag);
  expect((await readCounts(page)).signaturesConfirmed).toBe(before);

  await confirmByMail(page, "en", mailbox, address);
  await sign(page, "en", { email: address.toUpperCase() });
  await expect.poll(async () => (await readCounts(page)).signaturesConfirmed).toBe(before + 1);
  await page.waitForTimeout(lag);
  expect((await readCounts(page)).signaturesConfirmed).toBe(before + 1);
});

test("letters that the API printed count nowhere", async ({ page, request }) => {
  const before = await readCounts(page);
  expect((await request.post(`${campaign}/letters`, { data: letter })).status()).toBe(200);
  await page.waitForTimeout(lag);
  expect(await readCounts(page)).toEqual(before);
});

test("a page that is open shows a new signature without being loaded again", async ({
  page,
  context,
  address,
  mailbox,
}) => {
  await page.goto(campaignPath("en"));
  const shown = page.locator(".counter__number");
  const before = (await readCounts(page)).signaturesConfirmed ?? 0;
  const other = await context.newPage();
  await sign(other, "en", { email: address });
  await confirmByMail(other, "en", mailbox, address);
  // A tab that is looked at again asks at once.
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect(shown).toHaveText(String(before + 1), { timeout: 1_000 });
  }).toPass();
});
