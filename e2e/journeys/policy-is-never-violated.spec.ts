import type { Page } from "@playwright/test";
import { enterDesk } from "../desk.ts";
import { expect, slug, test } from "../fixtures.ts";
import { campaignPath, confirmByMail, sign } from "../steps.ts";

/** What the browser says of each thing that the policy forbids, or that is no trusted type. */
async function collectViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction("reportViolation", (text: string) => violations.push(text));
  await page.addInitScript(() => {
    const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, documentURI }) =>
      report(`${effectiveDirective} ${blockedURI} at ${documentURI}`),
    );
  });
  return violations;
}

test("a supporter's way through the site breaks no rule of its policy", async ({
  page,
  address,
  mailbox,
}) => {
  const violations = await collectViolations(page);
  await sign(page, "en", { email: address });
  await confirmByMail(page, "en", mailbox, address);
  for (const path of [
    "/en",
    "/en/privacy",
    "/en/rules",
    "/en/manage",
    "/en/nothing",
    `${campaignPath("kk")}/write`,
  ]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  expect(violations).toEqual([]);
});

test("nor does an organizer's", async ({ page }) => {
  const violations = await collectViolations(page);
  await enterDesk(page);
  for (const path of ["", `/campaigns/${slug}`, `/campaigns/${slug}/statistics`, "/account"]) {
    await page.goto(`/en/organizer${path}`);
    await page.waitForLoadState("networkidle");
  }
  expect(violations).toEqual([]);
});

test("and what the policy forbids does not happen", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL });
  const violations = await collectViolations(page);
  await page.goto("/en");
  const ran = await page.evaluate(async () => {
    const marks: string[] = [];
    (window as unknown as { mark: (name: string) => void }).mark = (name) => marks.push(name);
    const attempts: (() => void)[] = [
      () => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\"mark('handler')\">"),
      () => {
        const script = document.createElement("script");
        script.src = "https://evil.example/x.js";
        document.body.append(script);
      },
      () => {
        const link = document.createElement("a");
        link.href = "javascript:mark('link')";
        document.body.append(link);
        link.click();
      },
      // biome-ignore lint/security/noGlobalEval: it is here to be refused
      () => eval("mark('eval')"),
    ];
    // From a timer: what a debugger evaluates by itself may use eval.
    for (const attempt of attempts) setTimeout(attempt);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return marks;
  });
  expect(ran).toEqual([]);
  await expect.poll(() => violations.length).toBeGreaterThanOrEqual(2);
  await page.close();
});
