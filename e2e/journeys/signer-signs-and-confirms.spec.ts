import { expect, locales, test } from "../fixtures.ts";
import { linkWith } from "../mailbox.ts";
import { campaignPath, confirmByMail, sign } from "../steps.ts";
import { words } from "../words.ts";

for (const locale of locales) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${locale}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
      test.use({
        javaScriptEnabled,
        viewport: javaScriptEnabled ? { width: 1280, height: 860 } : { width: 360, height: 740 },
      });

      test("a signer signs, reads the mail, and confirms by the button", async ({
        page,
        address,
        mailbox,
      }) => {
        await sign(page, locale, { email: address });
        const mail = await confirmByMail(page, locale, mailbox, address);
        for (const part of [mail.subject, mail.text, mail.from[0]?.name ?? ""]) {
          expect(part).not.toMatch(/zhumagulov|abishev|жумагулов|абишев|жұмағұлов|әбішев/i);
        }
      });

      test("a mistake is told beside its field and loses nothing", async ({ page }) => {
        await page.goto(campaignPath(locale));
        const email = page.getByLabel(words(locale, "sign", "email.label"));
        await email.fill("no address");
        await page.locator("input[name=display][value=full-name]").check();
        await page.getByRole("textbox", { name: words(locale, "sign", "name.label") }).fill("Қайрат Ә.");
        const form = page.locator("form:has(input[name=consent])");
        await form.getByRole("button", { name: words(locale, "sign", "submit") }).click();
        await expect(page.locator("#error-summary")).toBeVisible();
        await expect(email).toHaveAttribute("aria-invalid", "true");
        await expect(email).toHaveValue("no address");
        await expect(page.getByRole("textbox", { name: words(locale, "sign", "name.label") })).toHaveValue(
          "Қайрат Ә.",
        );
        await expect(page.locator("input[name=display][value=full-name]")).toBeChecked();
      });
    });
  }
}

test("a link that a mail scanner opens confirms nothing, and the button does", async ({
  page,
  address,
  mailbox,
}) => {
  await sign(page, "en", { email: address });
  const confirm = linkWith(await mailbox.waitForMail(address), "confirm");
  for (let visit = 0; visit < 3; visit++) expect((await page.request.get(confirm)).status()).toBe(200);
  expect((await page.request.head(confirm)).status()).toBe(200);
  await page.goto(confirm);
  await expect(page.getByRole("button", { name: words("en", "confirm", "signature.button") })).toBeVisible();
  await confirmByMail(page, "en", mailbox, address);
  await page.goto(confirm);
  await expect(
    page.getByRole("heading", { level: 1, name: words("en", "confirm", "done.title") }),
  ).toBeVisible();
});

test("whoever signed once is told so by mail alone", async ({ page, address, mailbox }) => {
  await sign(page, "en", { email: address });
  await confirmByMail(page, "en", mailbox, address);
  await sign(page, "en", { email: address.toUpperCase() });
  await mailbox.waitForMail(address, 2);
});
