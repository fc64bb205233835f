import type { Page } from "@playwright/test";
import { expect, organizer } from "./fixtures.ts";
import { linkWith, type Mailbox } from "./mailbox.ts";

const team = "/en/organizer/organisations/sample/team";
const password = "seven quiet herons at dusk";

/** Somebody else of the sample's organisation, invited by its owner and signed in on a page of their own. */
export async function inviteMember(desk: Page, page: Page, mailbox: Mailbox, email: string, role: string) {
  const fields = { form: "invite", email, role, language: "en", current: organizer.password };
  const answer = await desk.request.post(team, { form: fields, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  await page.goto(linkWith(await mailbox.waitForMail(email), "invitation"));
  await page.locator('input[name="password"]').fill(password);
  await page.locator("form:has(input[name=password]) button").click();
  await enterAs(page, email);
}

/** Signed in anew, whoever was before. */
export async function enterAs(page: Page, email: string) {
  await page.context().clearCookies();
  await page.goto("/en/organizer/sign-in");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator("form:has(input[name=password]) button").click();
  await expect(page).toHaveURL(/\/en\/organizer$/);
}
