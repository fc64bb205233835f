import { beforeAll, expect, test } from "vitest";
import { getCounts } from "#domain/campaigns/counts";
import { db } from "#lib/db";
import { loadSample } from "../../scripts/sample.ts";
import type { LetterCampaign } from "../letters/letter.ts";
import { getLetterCampaign } from "../letters/queries.ts";
import { countPosted, reportEvening } from "./report-evening.ts";
import type { Kit } from "./schema.ts";

let campaign: LetterCampaign;
let kit: Kit;

beforeAll(async () => {
  await loadSample({ mode: "try-out" });
  campaign = await getLetterCampaign("zhumagulov-abishev");
  const officeIds = campaign.addressees.slice(0, 3).map(({ officeId }) => officeId);
  kit = { id: "AAAAAAAAAAAA", writers: 12, officeIds, language: "ru", country: "DE", day: "2026-11-22" };
});

function posted(...counts: number[]) {
  return kit.officeIds.map((officeId, index) => ({ officeId, posted: counts[index] ?? 0 }));
}

const rows = () => db.ledgerEntry.findMany({ where: { campaignId: campaign.id, channel: "evening" } });
const counted = async () => (await getCounts(campaign.id)).lettersReportedSent;

test("each posted letter is an entry; the latest report holds, and none takes all back", async () => {
  const before = await counted();
  await reportEvening(campaign, kit, posted(12, 3, 0));
  await reportEvening(campaign, kit, posted(12, 3, 0));
  expect(await countPosted(kit)).toEqual(posted(12, 3, 0));
  expect(await rows()).toHaveLength(15);
  expect((await rows())[0]).toMatchObject({ kind: "LETTER_REPORTED_SENT", language: "ru", country: "DE" });
  await reportEvening(campaign, kit, posted(2, 5, 1));
  expect(await countPosted(kit)).toEqual(posted(2, 5, 1));
  const entries = await db.ledgerEntry.count({
    where: { campaignId: campaign.id, kind: "LETTER_REPORTED_SENT" },
  });
  expect(entries).toBe(8);
  await reportEvening(campaign, kit, []);
  expect(await rows()).toHaveLength(0);
  expect(await counted()).toBe(before);
});

test("reports at the same moment end as one of them, never as a mixture or more", async () => {
  const reports = [posted(12, 0, 0), posted(0, 12, 0), posted(4, 4, 4)];
  await Promise.all([...reports, ...reports].map((report) => reportEvening(campaign, kit, report)));
  expect(reports).toContainEqual(await countPosted(kit));
  await reportEvening(campaign, kit, []);
});

test("more letters than writers are never written, nor any of a campaign that does not send", async () => {
  await reportEvening(campaign, kit, posted(400, 0, 0));
  expect(await countPosted(kit)).toEqual(posted(12, 0, 0));
  await reportEvening(campaign, kit, []);
  await reportEvening({ ...campaign, state: "PAUSED" }, kit, posted(3, 3, 3));
  expect(await rows()).toHaveLength(0);
});
