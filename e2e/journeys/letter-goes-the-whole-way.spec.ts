import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { giveOfficeAnAddress, openDesk } from "../desk.ts";
import { slug, test } from "../fixtures.ts";
import { linkWith } from "../mailbox.ts";
import { confirmByMail, go, readCounts, sign, writeTo } from "../steps.ts";
import { words } from "../words.ts";

// Offices are shared by all tests, so each of the runs has its own.
const runs = [
  { locale: "en", javaScriptEnabled: true, office: "prosecutor-general", width: 1280 },
  { locale: "ru", javaScriptEnabled: false, office: "ombudsman", width: 360 },
  { locale: "kk", javaScriptEnabled: true, office: "prison-committee-chairman", width: 360 },
] as const;

for (const { locale, javaScriptEnabled, office, width } of runs) {
  test.describe(`${locale}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
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

      await sign(page, locale, { email: address });
      await confirmByMail(page, locale, mailbox, address);
      await writeTo(page, locale, [office], {
        demand: 3,
        paragraph: "Я преподаю химию и слежу за делом.",
      });

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
      await page.getByLabel(words(locale, "channels", "email.address")).fill(address);
      await go(page, `send-email:${office}`);
      await expect(page.getByText(words(locale, "channels", "email.sent.text"))).toBeVisible();
      const mail = await mailbox.waitForMail(address, 2, "/confirm/");
      expect(await mailbox.mailsTo(officeAddress)).toEqual([]);
      await page.goto(linkWith(mail, "confirm"));
      await page.getByRole("button", { name: words(locale, "confirm", "letter.button") }).click();

      const letter = await mailbox.waitForMail(officeAddress);
      expect(letter.text).toMatch(/Алмата? Жумагулова?/);
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
