import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect, organizer, test } from "../fixtures.ts";
import { words } from "../words.ts";

const text = (key: string) => words("en", "integrations", key);

test.use({ viewport: { width: 360, height: 800 } });

type Received = { headers: IncomingHttpHeaders; body: string };

test("a webhook is added, called with a signature that holds, and called again when asked", async ({
  page,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const receiver = await startReceiver();
  const secret = await addWebhook(page, receiver.url);
  await expectAccessible(page);
  await page.getByRole("link", { name: receiver.url }).click();

  receiver.answer = 503;
  await page.getByRole("button", { name: text("webhook.test"), exact: true }).click();
  await expect(page.getByText(text("done.test-sent"))).toBeVisible();
  await expect.poll(() => receiver.received.length).toBeGreaterThanOrEqual(1);
  await seen(page, text("log.retrying"));

  receiver.answer = 200;
  await page
    .getByRole("button", { name: text("log.resend-label").replace("{event}", "webhook.test") })
    .click();
  await seen(page, text("log.delivered").replace("{status}", "200"));
  await expectAccessible(page);
  const [first, last] = [receiver.received[0], receiver.received.at(-1)] as [Received, Received];
  expect(JSON.parse(last.body)).toMatchObject({ type: "webhook.test", data: {} });
  expect(last.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
  for (const message of receiver.received) expect(verifies(secret, message)).toBe(true);

  await page.getByText(text("webhook.remove")).click();
  await page.getByRole("button", { name: text("webhook.remove-button") }).click();
  await expect(page.getByText(text("done.removed"))).toBeVisible();
  receiver.stop();
});

test("an address outside this computer is refused, and what was typed stays", async ({ page }) => {
  await openWebhooks(page);
  const address = page.locator('input[name="url"]');
  for (const url of [
    "http://10.0.0.1:8080/",
    "https://169.254.169.254:8443/",
    "http://[fd00:ec2::254]:8080/",
  ]) {
    await address.fill(url);
    await page.locator('input[value="reply.reported"]').check();
    await page.getByRole("button", { name: text("webhooks.create") }).click();
    await expect(page.getByText(text("errors.address-private")).first()).toBeVisible();
    await expect(address).toHaveValue(url);
  }
});

async function openWebhooks(page: Page) {
  await page.goto("/en/organizer/sign-in");
  await page.getByLabel(words("en", "organizer", "signIn.email")).fill(organizer.email);
  await page.getByLabel(words("en", "organizer", "signIn.password")).fill(organizer.password);
  await page.locator("main form button").click();
  await expect(page).toHaveURL(/\/en\/organizer$/);
  const organisation = await page
    .locator('a[href*="/organizer/organisations/"]')
    .first()
    .getAttribute("href");
  const [home] = /.*\/organisations\/[^/]+/.exec(organisation ?? "") ?? [];
  await page.goto(`${home}/webhooks`);
}

/** The secret, which the page shows this once. */
async function addWebhook(page: Page, url: string): Promise<string> {
  await openWebhooks(page);
  await page.locator('input[name="url"]').fill(url);
  await page.locator('input[value="mailing.finished"]').check();
  await page.getByRole("button", { name: text("webhooks.create") }).click();
  const secret = await page.locator("code", { hasText: "whsec_" }).textContent();
  await openAgain(page);
  await expect(page.getByText("whsec_")).toHaveCount(0);
  return secret ?? "";
}

async function openAgain(page: Page) {
  await page.goto(page.url());
}

async function seen(page: Page, words: string) {
  await expect(async () => {
    await openAgain(page);
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

/** As Standard Webhooks says. */
function verifies(secret: string, { headers, body }: Received): boolean {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const content = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  return headers["webhook-signature"] === `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
}

async function startReceiver() {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString("utf8");
    received.push({ headers: request.headers, body });
    response.writeHead(receiver.answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const receiver = {
    received,
    answer: 200,
    url: `http://127.0.0.1:${port}/hook`,
    stop: () => void server.close(),
  };
  return receiver;
}
