import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { changeRows } from "./database.ts";
import { expect, organizer, slug as sample } from "./fixtures.ts";

/** A public campaign of the organizer's own, that no other journey reads; its slug. Comments are on where they are wanted. */
export async function makeOwnCampaign({ comments = false } = {}): Promise<string> {
  const slug = `journey-${randomUUID().slice(0, 8)}`;
  await changeRows(
    `insert into campaigns (id, organisation_id, slug, state, published_at, comments_opened_at, updated_at)
     select gen_random_uuid(), organisation_id, $1, 'ACTIVE', now(), case when $3 then now() end, now()
     from campaigns where slug = $2`,
    [slug, sample, comments],
  );
  await changeRows(
    `insert into campaign_translations (campaign_id, locale, title, lede, story, reviewed_at)
     select id, unnest(enum_range(null::locale)), 'A journey', 'Who, and what is asked.', 'The story.', now()
     from campaigns where slug = $1`,
    [slug],
  );
  return slug;
}

/** A browser of its own in which the organizer is signed in. */
export async function openDesk(
  browser: Browser,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const desk = await (await browser.newContext({ ...options, acceptDownloads: true })).newPage();
  await desk.goto("/en/organizer/sign-in");
  await desk.locator('input[name="email"]').fill(organizer.email);
  await desk.locator('input[name="password"]').fill(organizer.password);
  await desk.locator("main form button").click();
  await expect(desk).toHaveURL(/\/en\/organizer$/);
  return desk;
}
