import { readFileSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import { organizer, slug, test } from "../fixtures.ts";
import { linkWith } from "../mailbox.ts";
import { campaignPath, confirmByMail, readCounts, sign } from "../steps.ts";
import { words } from "../words.ts";

// Offices are shared by all tests, so each of the two runs has its own.
const runs = [
  { javaScriptEnabled: true, office: "prosecutor-general", width: 1280 },
  { javaScriptEnabled: false, office: "ombudsman", width: 360 },
];

for (const { javaScriptEnabled, office, width } of runs) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 860 }, acceptDownloads: true });

    test("a signature, a printed and an e-mailed letter, and statistics that agree", async ({
      page,
      browser,
      address,
      mailbox,
    }) => {
      test.setTimeout(180_000);
      const officeAddress = `${office}-${address}`;
      const before = await readCounts(page);
      const desk = await openDesk(browser, { javaScriptEnabled });
      await giveOfficeAnAddress(desk, office, officeAddress);

      await sign(page, "en", { email: address });
      await confirmByMail(page, "en", mailbox, address);
      await writeLetter(page, office);

      const download = page.waitForEvent("download");
      await go(page, "print");
      const pdf = await download;
      expect(pdf.suggestedFilename()).toBe("letter.pdf");
      expect(
        readFileSync(await pdf.path())
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");

      await go(page, `email:${office}`);
      await page.getByLabel(words("en", "channels", "email.address")).fill(address);
      await go(page, `send-email:${office}`);
      await expect(page.getByText(words("en", "channels", "email.sent.text"))).toBeVisible();
      const mail = await mailbox.waitForMail(address, 2, "/confirm/");
      expect(await mailbox.mailsTo(officeAddress)).toEqual([]);
      await page.goto(linkWith(mail, "confirm"));
      await page.getByRole("button", { name: words("en", "confirm", "letter.button") }).click();

      const letter = await mailbox.waitForMail(officeAddress);
      expect(letter.text).toContain("Алмат Жумагулов");
      expect(letter.text).toContain("Я преподаю химию");
      expect(letter.text).not.toContain(address);
      expect(letter.replyTo?.[0]?.address ?? "").not.toContain(address);

      await expect
        .poll(async () => (await readCounts(page)).emailsAccepted)
        .toBeGreaterThan(before.emailsAccepted ?? 0);
      const statistics = await desk.request.get(`/api/v1/campaigns/${slug}/statistics`);
      expect(statistics.status()).toBe(200);
      const now = await readCounts(page);
      const told = JSON.stringify(await statistics.json());
      for (const name of ["signaturesConfirmed", "lettersPrepared", "emailsAccepted"])
        expect(told).toContain(name);
      for (const name of ["lettersPrepared", "emailsAccepted"])
        expect(now[name], name).toBeGreaterThan(before[name] ?? 0);
      const csv = await desk.request.get(`/api/v1/campaigns/${slug}/statistics.csv`);
      expect(csv.headers()["content-type"]).toContain("text/csv");
      await desk.context().close();
    });
  });
}

async function openDesk(browser: Browser, options: { javaScriptEnabled: boolean }): Promise<Page> {
  const desk = await (await browser.newContext(options)).newPage();
  await desk.goto("/en/organizer");
  await desk.getByLabel(words("en", "organizer", "signIn.email")).fill(organizer.email);
  await desk.getByLabel(words("en", "organizer", "signIn.password")).fill(organizer.password);
  await desk.locator("main form button").click();
  await expect(desk).toHaveURL(/\/en\/organizer$/);
  return desk;
}

async function giveOfficeAnAddress(desk: Page, office: string, address: string) {
  await desk.goto(`/en/organizer/organisations/sample/offices/${office}`);
  await desk.getByRole("textbox", { name: "E-mail" }).fill(address);
  await desk.getByRole("button", { name: "Save the e-mail address" }).click();
  await expect(desk.getByText(address).first()).toBeVisible();
}

/** Through the safety gate and all steps to the check, in Russian. Script or not, the fields are the same. */
async function writeLetter(page: Page, office: string) {
  await page.goto(`${campaignPath("en")}/write`);
  await expect(
    page.getByRole("heading", { level: 1, name: words("en", "write", "gate.title") }),
  ).toBeVisible();
  await go(page, "start");
  for (let step = 0; step < 6; step++) {
    for (const box of await page.locator('input[name="to"][type="checkbox"]').all()) {
      await box.setChecked((await box.getAttribute("value")) === office);
    }
    await setIfThere(page, 'input[name="language"][value="ru"][type="radio"]', (field) => field.check());
    await setIfThere(page, 'input[name="demands"][value="3"][type="checkbox"]', (field) => field.check());
    await setIfThere(page, 'textarea[name="personalParagraph"]', (field) =>
      field.fill("Я преподаю химию и слежу за делом."),
    );
    await setIfThere(page, 'input[name="name"]:not([type="hidden"])', (field) => field.fill("Anna Muster"));
    await setIfThere(page, 'select[name="country"]', (field) => field.selectOption("DE"));
    await setIfThere(page, 'input[name="city"]:not([type="hidden"])', (field) => field.fill("Berlin"));
    const check = page.locator('button[name="go"][value="check"]');
    const following = page.waitForEvent("domcontentloaded");
    if ((await check.count()) > 0) await check.first().click();
    else await go(page, "next");
    await following;
    if (await page.getByRole("heading", { name: words("en", "write", "check.title") }).isVisible()) return;
  }
  await expect(page.getByRole("heading", { name: words("en", "write", "check.title") })).toBeVisible();
}

async function setIfThere(
  page: Page,
  selector: string,
  set: (field: ReturnType<Page["locator"]>) => Promise<unknown>,
) {
  const field = page.locator(selector);
  if ((await field.count()) > 0 && (await field.isVisible())) await set(field);
}

function go(page: Page, value: string) {
  return page.locator(`button[name="go"][value="${value}"]`).first().click();
}
