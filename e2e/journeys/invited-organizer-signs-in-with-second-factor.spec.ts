import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, organizer, test } from "../fixtures.ts";
import { linkWith, type Mailbox } from "../mailbox.ts";

const password = "seven quiet herons at dusk";
const desk = "/en/organizer";

test("an invited organizer makes an account, sets up an app and signs in with its code, without a script", async ({
  browser,
  baseURL,
  mailbox,
  address,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await invite(page, address);
  await accept(page, mailbox, address);

  await page.goto(`${desk}/account/second-factor`);
  await expect(page.getByText("Passkeys need JavaScript").first()).toBeVisible();
  await confirm(page, "Set up an app");
  await expect(page.getByRole("img", { name: "QR code for the app" })).toBeVisible();
  const secret = ((await page.locator(".organizer-secret").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("Type the code that the app shows now").fill("000000");
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByText("This code is not right").first()).toBeVisible();
  await page.getByLabel("Type the code that the app shows now").fill(codeOf(secret, 0));
  await page.getByRole("button", { name: "Turn it on" }).click();
  const codes = await page.locator(".recovery-codes code").allInnerTexts();
  expect(codes).toHaveLength(10);

  await page.getByRole("button", { name: "Sign out" }).first().click();
  await signIn(page, address);
  await expect(page.getByRole("heading", { level: 1, name: "Second step" })).toBeVisible();
  await page.getByLabel("Code from your app").fill(codeOf(secret, 1));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Campaigns" })).toBeVisible();

  await page.getByRole("button", { name: "Sign out" }).first().click();
  await signIn(page, address);
  await page.getByText("I have lost my phone or key").click();
  await page.getByLabel("Recovery code").fill(codes[0]?.toLowerCase() ?? "");
  await page.getByRole("button", { name: "Sign in with a recovery code" }).click();
  await page.goto(`${desk}/account/second-factor`);
  await expect(page.getByText("9 of 10 left")).toBeVisible();
  await page.goto(`${desk}/account`);
  await expect(page.getByText("password and recovery code").first()).toBeVisible();
  await context.close();
});

test("a passkey of the device opens the account after the password", async ({
  page,
  mailbox,
  address,
  expectAccessible,
}) => {
  await addAuthenticator(page);
  await invite(page, address);
  await accept(page, mailbox, address);
  await page.goto(`${desk}/account/second-factor`);
  await expectAccessible(page);
  await page.getByText("Add a passkey").first().click();
  await page.getByLabel("Name of the device").fill("laptop");
  await confirm(page, "Add a passkey", { opened: true });
  await page.getByRole("button", { name: "Ask the device" }).click();
  await expect(page.locator(".recovery-codes code")).toHaveCount(10);

  await page.getByRole("button", { name: "Sign out" }).first().click();
  await signIn(page, address);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Campaigns" })).toBeVisible();
  const told = await mailbox.waitForMail(address, 1, "A passkey was added");
  expect(told.subject).toBe("Your account was changed");
});

/** A security key in software, as Chromium offers one for tests. */
async function addAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function invite(page: Page, address: string) {
  await signIn(page, organizer.email, organizer.password);
  await page.getByRole("link", { name: "Organisation" }).first().click();
  await page.getByRole("link", { name: "Team" }).first().click();
  await page.getByLabel("E-mail address").fill(address);
  await page.getByLabel("Role").last().selectOption("ANALYST");
  await page.locator("#field-invite-current").fill(organizer.password);
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way")).toBeVisible();
  await expect(page.getByRole("cell", { name: address })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).first().click();
}

async function accept(page: Page, mailbox: Mailbox, address: string) {
  const mail = await mailbox.waitForMail(address);
  expect(mail.subject).toBe("You are invited");
  const link = linkWith(mail, "invitation");
  await page.goto(link);
  await page.getByLabel("Choose a password").fill("password1234");
  await page.getByRole("button", { name: "Accept and make the account" }).click();
  await expect(page.getByText("This password stands in every list of guesses").first()).toBeVisible();
  await page.getByLabel("Choose a password").fill(password);
  await page.getByRole("button", { name: "Accept and make the account" }).click();
  await expect(page.getByText("The account is made")).toBeVisible();
  expect((await page.request.get(link)).status()).toBe(404);
  await signIn(page, address);
  await expect(page.getByRole("heading", { level: 1, name: "Campaigns" })).toBeVisible();
}

async function signIn(page: Page, email: string, given = password) {
  await page.goto(`${desk}/sign-in`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(given);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

/** Opens the line that does something and gives the password again. */
async function confirm(page: Page, action: string, { opened = false } = {}) {
  const details = page.locator("details", { hasText: action }).last();
  if (!opened) await details.locator("summary").click();
  await details.getByLabel("Your password, once more").fill(password);
  await details.getByRole("button", { name: action }).click();
}

/** The code that an app would show, some steps from now (RFC 6238). */
function codeOf(secret: string, ahead: number): string {
  const bits = [...secret].map((sign) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"),
  );
  const key = Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const mac = createHmac("sha1", key).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, "0");
}
