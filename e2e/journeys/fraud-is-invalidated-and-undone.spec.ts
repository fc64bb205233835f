import { changeRows } from "../database.ts";
import { expect, test } from "../fixtures.ts";
import { makeOwnCampaign, openDesk } from "../own-campaign.ts";
import { words } from "../words.ts";

const say = (key: string) => words("en", "moderation", `fraud.${key}`);

/** Confirmed signatures of an hour, as a machine would have left them; nobody's mailbox is behind them. */
function signByMachine(slug: string, count: number, country: string, hoursAgo: number) {
  return changeRows(
    `insert into signatures (id, organisation_id, campaign_id, email_index, country, locale, consent_version,
       consented_at, confirm_token_hash, created_at, expires_at, confirmed_at)
     select gen_random_uuid(), organisation_id, id, decode(md5(random()::text), 'hex'), $3, 'en', 'test',
       now(), decode(md5(random()::text), 'hex'), now(), now() + interval '7 days',
       date_trunc('hour', now(), 'UTC') - $4 * interval '1 hour' + interval '5 minutes'
     from campaigns cross join generate_series(1, $2) where slug = $1`,
    [slug, count, country, hoursAgo],
  );
}

for (const javaScriptEnabled of [true, false]) {
  test(`a burst is looked at, taken out of the count and brought back, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async ({
    page,
    browser,
    expectAccessible,
  }) => {
    const slug = await makeOwnCampaign();
    for (let hour = 20; hour > 8; hour -= 1) await signByMachine(slug, 2, "DE", hour);
    await signByMachine(slug, 60, "RO", 3);
    await signByMachine(slug, 12, "DE", 3);
    const count = async () => {
      const answer = await page.request.get(`/api/v1/campaigns/${slug}`);
      return ((await answer.json()) as { counts: { signaturesConfirmed: number } }).counts
        .signaturesConfirmed;
    };
    await expect.poll(count).toBe(96);

    const desk = await openDesk(browser, { javaScriptEnabled });
    await desk.goto(`/en/organizer/campaigns/${slug}/fraud`);
    if (javaScriptEnabled) await expectAccessible(desk);
    await desk.getByRole("link", { name: say("bursts.look") }).click();
    const romania = desk.getByRole("row").filter({ hasText: "Romania" });
    await expect(romania).toContainText("83");
    await romania.getByRole("link", { name: say("narrow") }).click();
    await expect(desk.getByText("60 signatures that count")).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(desk);
    await desk.getByRole("button", { name: say("count"), exact: true }).click();
    await expect(desk.getByRole("heading", { name: "60 signatures counted" })).toBeVisible();
    expect(await count()).toBe(96);
    await desk.getByRole("button", { name: "Take 60 signatures out of the count" }).click();
    await expect.poll(count).toBe(36);
    await expect(async () => {
      await desk.reload();
      await expect(desk.getByText(say("explained.done"))).toBeVisible({ timeout: 1_000 });
    }).toPass();
    if (javaScriptEnabled) await expectAccessible(desk);
    await desk.getByRole("button", { name: say("one.undo") }).click();
    await expect.poll(count).toBe(96);
    await desk.goto(`/en/organizer/campaigns/${slug}/fraud`);
    await expect(desk.getByRole("row").filter({ hasText: say("reasons.burst") })).toContainText("60");

    await desk.goto(`/en/organizer/campaigns/${slug}/fraud?from=2026-01-01T10:00&to=2026-01-01T09:00`);
    await expect(desk.getByText(say("errors.hours-order"))).toBeVisible();
    await desk.context().close();
  });
}
