import { createHmac } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { bounce } from "../../testing/make-reports.ts";
import { changeRows } from "../database.ts";
import { openDesk } from "../desk.ts";
import { expect, test } from "../fixtures.ts";
import { askModule, instanceEnvironment } from "../instance.ts";
import { mailSettings, slowDomain } from "../mail-settings.ts";
import { linkWith, type ReceivedMail } from "../mailbox.ts";
import { makeOwnCampaign } from "../own-campaign.ts";
import { type Locale, words } from "../words.ts";

const pathOf = (locale: Locale) => `/${locale}/organizer/organisations/sample/mail`;
const section = (page: Page, locale: Locale, name: string) =>
  page.getByRole("region", { name: words(locale, "mail", `${name}.title`) });

async function signBy(client: APIRequestContext, slug: string, email: string) {
  const details = { country: "DE", display: "anonymous", locale: "en", consent: true };
  const answer = await client.post(`/api/v1/campaigns/${slug}/signatures`, { data: { ...details, email } });
  expect(answer.status()).toBe(202);
}

/** As the mail server of the receiver writes to our return path, and ours posts what it gets. */
async function postBounce(client: APIRequestContext, mail: ReceivedMail) {
  const id = /<([0-9a-f-]{36})@/.exec(mail.headers["message-id"] ?? "")?.[1];
  const environment = { ...instanceEnvironment(), ...mailSettings };
  const returned = `module.returnPathOf({ kind: "m", id: "${id}" })`;
  const data = bounce(askModule<string>("domain/delivery/return-path.ts", returned, environment));
  const time = Math.floor(Date.now() / 1000);
  const sum = createHmac("sha256", mailSettings.MAIL_REPORTS_SECRET).update(`${time}.${data}`).digest("hex");
  const headers = { "content-type": "message/rfc822", "x-qoldau-signature": `t=${time},v1=${sum}` };
  expect((await client.post("/hooks/mail-reports", { data, headers })).status()).toBe(204);
}

/** The number of addresses that mail came back from. */
async function countReturned(desk: Page): Promise<number> {
  await desk.goto(pathOf("ru"));
  const fact = section(desk, "ru", "suppressed")
    .locator("dl > div")
    .filter({
      has: desk.getByText(words("ru", "mail", "suppressed.reasons.BOUNCE")),
    });
  return Number(await fact.locator("dd").textContent());
}

test("an address whose mail came back gets no more, and its organizers see a number", async ({
  request,
  browser,
  address,
  mailbox,
}) => {
  const desk = await openDesk(browser, { locale: "ru", javaScriptEnabled: false });
  await desk.setViewportSize({ width: 360, height: 740 });
  const before = await countReturned(desk);
  await signBy(request, await makeOwnCampaign(), address);
  await postBounce(request, await mailbox.waitForMail(address));

  expect(await countReturned(desk)).toBe(before + 1);
  expect(await desk.content()).not.toContain(address);
  await expect(section(desk, "ru", "returned")).toContainText(words("ru", "mail", "returned.posted"));
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  // The same organisation, another campaign: nothing is sent, and whoever asks sees no difference.
  const other = await makeOwnCampaign();
  await signBy(request, other, address);
  const settled = `select 1 / count(*) from mails join campaigns on campaigns.id = mails.campaign_id
    where campaigns.slug = $1 and mails.state = 'SUPPRESSED'`;
  await expect(() => changeRows(settled, [other])).toPass();
  expect(await mailbox.mailsTo(address)).toHaveLength(1);
  await desk.context().close();
});

test("mail that our own program failed at is seen, sent on its way by keyboard, and arrives", async ({
  page,
  browser,
  mailbox,
  expectAccessible,
}) => {
  const slug = await makeOwnCampaign();
  const email = `${slug}@${slowDomain}`;
  await changeRows(
    `insert into mail_turns values ($1, now() + interval '1 hour')
     on conflict (domain) do update set next_at = excluded.next_at`,
    [slowDomain],
  );
  await signBy(page.request, slug, email);
  await failForGood(slug);

  const desk = await openDesk(browser);
  const parked = section(desk, "en", "parked");
  const kind = words("en", "mail", "kinds.SIGNATURE_REQUESTED");
  await expect(async () => {
    await desk.goto(pathOf("en"));
    await expect(parked).toContainText(words("en", "mail", "reasons.fault"), { timeout: 1_000 });
  }).toPass();
  await expect(parked).toContainText(words("en", "mail", "advice.fault"));
  expect(await desk.content()).not.toContain(email);
  await expectAccessible(desk);

  await pressByKeyboard(desk, words("en", "mail", "parked.retry-label").replace("{kind}", kind));
  await expect(desk.getByText(words("en", "mail", "done.retried"))).toBeVisible();
  await expect(parked).toContainText(words("en", "mail", "parked.none"));
  expect(linkWith(await mailbox.waitForMail(email), "confirm")).toMatch(/^\/en\/confirm\//);
  await desk.context().close();
});

/** The mail has waited an hour for its turn, and its job was begun as often as it may be. */
async function failForGood(slug: string) {
  const mails = "select mails.id from mails join campaigns on campaigns.id = campaign_id where slug = $1";
  const due = `update mails set send_after = now() where send_after > now() and id in (${mails}) returning 1 / 1`;
  await expect(async () => {
    await changeRows(`with due as (${due}) select 1 / count(*) from due`, [slug]);
  }).toPass();
  await changeRows(
    `update graphile_worker._private_jobs set attempts = max_attempts
     where key in (select 'mail:' || id from (${mails}) as of_campaign)`,
    [slug],
  );
  await changeRows("select graphile_worker.add_job('park-poison', '{}')", []);
}

/** From the top of the page, by Tab alone. */
async function pressByKeyboard(page: Page, label: string) {
  const button = page.getByRole("button", { name: label });
  const isReached = () => button.evaluate((element) => element === element.ownerDocument.activeElement);
  for (let steps = 0; steps < 100 && !(await isReached()); steps++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
}
