import { beforeAll, expect, test } from "vitest";
import { emailOn } from "#domain/campaigns/office-on-day";
import { type Actor, claimOffice } from "#domain/organizer/authority";
import { addDays, dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { changeOfficeEmail } from "./change-office-email.ts";

let actor: Actor;
let organisation: { slug: string };
let campaign: Awaited<ReturnType<typeof makeCampaign>>;
let office: { id: string; slug: string };

beforeAll(async () => {
  campaign = await makeCampaign();
  office = (await makeRecipient(campaign)).office;
  organisation = await db.organisation.findUniqueOrThrow({ where: { id: campaign.organisationId } });
  actor = await makeMember(campaign.organisationId, "ORGANIZER");
});

test("an address given to an office stands at once, and a change keeps the old one as a closed record", async () => {
  const claim = await claimOffice(actor, organisation.slug, office.slug, "offices.edit");
  const today = dayOf(new Date());
  await changeOfficeEmail({ ...claim, address: "first@example.org", from: null, source: "" });
  await changeOfficeEmail({ ...claim, address: "second@example.org", from: today, source: "" });
  expect(
    await changeOfficeEmail({ ...claim, address: "second@example.org", from: today, source: "" }),
  ).toMatchObject({
    ok: false,
  });
  const emails = await db.officeEmail.findMany({
    where: { officeId: office.id },
    orderBy: { validTo: "asc" },
  });
  expect(emails).toMatchObject([
    { address: "first@example.org", validFrom: null, validTo: addDays(today, -1) },
    { address: "second@example.org", validFrom: today, validTo: null },
  ]);
  const row = {
    establishedOn: null,
    abolishedOn: null,
    windowLinesA4: [],
    windowLinesLetter: [],
    tenures: [],
    addresses: [],
    phones: [],
    emails,
  };
  expect(emailOn(row, today)?.address).toBe("second@example.org");
  await changeOfficeEmail({ ...claim, address: "", from: addDays(today, 1), source: "" });
  const audit = await db.auditEntry.findMany({
    where: { action: "office.email-changed" },
    orderBy: { createdAt: "asc" },
  });
  expect(audit.map(({ subject, after }) => [subject, after])).toMatchObject([
    [office.slug, { address: "first@example.org" }],
    [office.slug, { address: "second@example.org" }],
    [office.slug, { address: null }],
  ]);
});

test("two organizers who change one office at once leave no two records on one day", async () => {
  const fresh = (await makeRecipient(campaign)).office;
  const claim = await claimOffice(actor, organisation.slug, fresh.slug, "offices.edit");
  const changes = Array.from({ length: 6 }, (_, index) =>
    changeOfficeEmail({ ...claim, address: `office${index}@example.org`, from: null, source: "" }),
  );
  await Promise.all(changes);
  expect(await db.officeEmail.count({ where: { officeId: fresh.id } })).toBe(1);
});
