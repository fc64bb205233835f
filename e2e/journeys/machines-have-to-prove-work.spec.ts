import type { Page } from "@playwright/test";
import { journeyPorts } from "../../testing/journey-ports.ts";
import { expect, slug, test } from "../fixtures.ts";
import { startSecondWeb } from "../second-web.ts";
import { type Locale, words } from "../words.ts";

// With limits on. A form that does not say when it was shown is one that a machine may have sent.
const OFFSET = 6;
test.use({ baseURL: `http://localhost:${Number(journeyPorts.PORT) + OFFSET}` });
// One process for the whole file.
test.describe.configure({ mode: "default" });
let web: Awaited<ReturnType<typeof startSecondWeb>>;
test.beforeAll(async () => {
  web = await startSecondWeb(OFFSET, { RATE_LIMITS: "on" });
});
test.afterAll(() => web?.stop());

async function signWithoutStamp(page: Page, locale: Locale, email: string) {
  await page.goto(`/${locale}/campaigns/${slug}`);
  await page.getByLabel(words(locale, "sign", "email.label")).fill(email);
  await page.getByLabel(words(locale, "sign", "country.label")).selectOption("DE");
  await page.locator("input[name=consent]").check();
  await page
    .locator("input[name=stamp]")
    .evaluate((input: HTMLInputElement) => input.setAttribute("value", ""));
  await page.getByRole("button", { name: words(locale, "sign", "submit") }).click();
}

test.describe("with JavaScript", () => {
  test("the browser proves some work unseen, and the signature goes on", async ({
    page,
    address,
    mailbox,
  }) => {
    await signWithoutStamp(page, "ru", address);
    await expect(page).toHaveURL(/\/check-mail$/, { timeout: 20_000 });
    await mailbox.waitForMail(address);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("a wait keeps what was typed; who comes back too soon waits on, and then it goes on", async ({
    page,
    address,
    mailbox,
  }) => {
    await signWithoutStamp(page, "kk", address);
    await expect(
      page.getByRole("heading", { level: 1, name: words("kk", "guard", "moment.title") }),
    ).toBeVisible();
    await expect(page.locator("input[name=email]")).toHaveValue(address);
    const form = page.locator("form:has(input[name=wait])");
    await form.evaluate((element: HTMLFormElement) => element.submit());
    await expect(page.getByRole("alert")).toBeVisible();
    const button = page.getByRole("button", { name: words("kk", "guard", "moment.button") });
    await expect(button).toBeVisible({ timeout: 30_000 });
    await button.click();
    await expect(page).toHaveURL(/\/check-mail$/);
    await mailbox.waitForMail(address);
  });
});

test("a program is given the challenge", async ({ request, address }) => {
  const data = { email: address, country: "DE", display: "anonymous", locale: "en", consent: true };
  const statuses = new Set<number>();
  for (let n = 0; n < 12; n += 1) {
    const answer = await request.post(`/api/v1/campaigns/${slug}/signatures`, { data });
    statuses.add(answer.status());
    if (answer.status() !== 428) continue;
    const problem = await answer.json();
    expect(problem).toMatchObject({ code: "proof-required", challenge: { algorithm: "SHA-256" } });
  }
  expect([...statuses].sort()).toEqual([202, 428]);
});
