import { beforeAll, expect, test } from "vitest";
import { MISSION_SLUG } from "#domain/letters/letter";
import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { findOfficeEmail } from "./office-email.ts";

let letter: { organisationId: string; campaignId: string; officeId: string };
const now = new Date();

beforeAll(async () => {
  const campaign = await makeCampaign();
  const { office } = await makeRecipient(campaign, { slug: MISSION_SLUG });
  const { organisationId } = campaign;
  letter = { organisationId, campaignId: campaign.id, officeId: office.id };
  const mission = { organisationId, addressLines: ["1 Street", "BELGIUM"] };
  await db.mission.createMany({
    data: [
      { ...mission, country: "DE", name: "Embassy A", email: "a@example.org" },
      { ...mission, country: "FR", name: "Embassy B", email: "old@example.org", validTo: addDays(now, -2) },
      { ...mission, country: "PL", name: "Embassy C" },
    ],
  });
});

test.each([
  ["DE", "a@example.org"],
  ["FR", null],
  ["PL", null],
  ["US", null],
])("a letter to the mission from %s goes to %s", async (country, address) => {
  expect(await findOfficeEmail(db, { ...letter, country }, now)).toBe(address);
});

test("an organizer who has not opened the mission for e-mail keeps it closed", async () => {
  await db.recipient.updateMany({ where: { campaignId: letter.campaignId }, data: { channels: ["post"] } });
  expect(await findOfficeEmail(db, { ...letter, country: "DE" }, now)).toBeNull();
});
