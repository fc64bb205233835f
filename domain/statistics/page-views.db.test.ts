import { expect, test } from "vitest";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { noteView, storeViews } from "./page-views.ts";

test("looks are added to their day and language, and nothing else is kept", async () => {
  const { id, slug } = await makeCampaign();
  const [monday, tuesday] = [new Date("2026-03-09T10:00:00Z"), new Date("2026-03-10T10:00:00Z")];
  const look = (locale: "en" | "kk", now: Date) => noteView({ slug, locale, metric: "pageViews" }, now);
  for (const locale of ["en", "en", "kk"] as const) look(locale, monday);
  noteView({ slug: "no-such-campaign", locale: "en", metric: "pageViews" }, monday);
  await storeViews();
  look("en", monday);
  look("en", tuesday);
  await storeViews();
  await storeViews();
  const rows = await db.statisticsCount.findMany({
    where: { campaignId: id },
    orderBy: [{ day: "asc" }, { by: "asc" }, { key: "asc" }],
  });
  expect(rows.map(({ day, by, key, count }) => [day.getUTCDate(), by, key, count])).toEqual([
    [9, "day", "", 4],
    [9, "language", "en", 3],
    [9, "language", "kk", 1],
    [10, "day", "", 1],
    [10, "language", "en", 1],
  ]);
});
