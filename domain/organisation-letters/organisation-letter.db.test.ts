import { randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Authority, OwnedCampaignId, OwnedOrganisationId } from "#domain/campaigns/authority";
import { readCounts } from "#domain/campaigns/counts";
import { addDays, dayOf } from "#lib/clock";
import { db, type Prisma } from "#lib/db";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { makeSheets } from "#testing/make-paper";
import { getOrganisationLetterDesk } from "./organisation-letters.ts";
import { prepareOrganisationLetter } from "./prepare-organisation-letter.ts";
import { reportOrganisationLetter, undoOrganisationLetter } from "./report-organisation-letter.ts";

const today = dayOf(new Date());
let campaignId: OwnedCampaignId;
let by: Authority;
let office: { id: string; slug: string };

beforeEach(async () => {
  const campaign = await makeCampaign();
  campaignId = campaign.id as OwnedCampaignId;
  by = { organizerId: null, organisationId: campaign.organisationId as OwnedOrganisationId };
  const made = await makeRecipient(campaign);
  office = made.office;
  await writeOwnLetter(made.recipient.templateId);
  await db.organisation.update({
    where: { id: by.organisationId },
    data: { legalName: "Society", postalAddress: "1 Street\nBrussels", registrationNumber: "42" },
  });
});

async function writeOwnLetter(templateId: string) {
  const { key } = await db.letterTemplate.findUniqueOrThrow({ where: { id: templateId } });
  const texts = [
    "On behalf of {{signers}} people, by {{countedOn}}.",
    "And {{signersOnPaper}} more on paper.",
  ];
  await db.letterTemplate.create({
    data: {
      campaignId,
      key: `${key}-organisation`,
      translations: {
        create: {
          locale: "en",
          heading: "Re:",
          subject: "Two men",
          demandsIntro: "We ask:",
          closing: "Yours,",
        },
      },
      paragraphs: {
        create: texts.map((text, index) => ({
          locale: "en" as const,
          position: index + 1,
          slot: "TEXT" as const,
          variants: { create: { position: 1, text } },
        })),
      },
    },
  });
}

function sign(overrides: Partial<Prisma.SignatureUncheckedCreateInput>) {
  return db.signature.create({
    data: {
      organisationId: by.organisationId,
      campaignId,
      emailIndex: randomBytes(32),
      country: "DE",
      locale: "en",
      consentVersion: "1",
      consentedAt: new Date(),
      confirmTokenHash: randomBytes(32),
      expiresAt: addDays(new Date(), 7),
      confirmedAt: new Date(),
      ...overrides,
    },
  });
}

async function paperSheet(verifiedAt: Date | null, lines: { duplicateOf?: string; struckAt?: Date }[]) {
  const { batch, sheets } = await makeSheets({ id: campaignId, organisationId: by.organisationId }, 1);
  await db.paperSheet.update({
    where: { batchId_number: { batchId: batch.id, number: sheets[0]?.number ?? 0 } },
    data: {
      ...(verifiedAt ? { state: "CONFIRMED", enteredAt: verifiedAt, verifiedAt } : {}),
      signatures: { create: lines.map((line, index) => ({ line: index + 1, ...line })) },
    },
  });
}

function prepare(overrides: Partial<Parameters<typeof prepareOrganisationLetter>[0]> = {}) {
  const offices = [office.slug];
  const choices = { offices, language: "en", paper: "a4", day: null, signatory: "" } as const;
  return prepareOrganisationLetter({ campaignId, by, ...choices, ...overrides });
}

test("the letter speaks for those who had confirmed by that day and still stand, paper apart", async () => {
  await Promise.all([sign({}), sign({}), sign({ confirmedAt: addDays(today, -2) })]);
  await sign({ confirmedAt: null, email: randomBytes(8) });
  await sign({ withdrawnAt: new Date() });
  await sign({ invalidatedAt: new Date() });
  await paperSheet(new Date(), [{}, {}, { duplicateOf: "online" }, { struckAt: new Date() }]);
  await paperSheet(null, [{}]);

  const now = await prepare();
  expect(now).toMatchObject({ ok: true, prepared: { signers: { confirmed: 3, onPaper: 2 } } });
  const paragraphs = now.ok ? now.prepared.letters[0]?.letter.paragraphs.join(" ") : "";
  expect(paragraphs).toMatch(/^On behalf of 3 people, by .*\. And 2 more on paper\.$/);

  const before = await prepare({ day: addDays(today, -1) });
  expect(before).toMatchObject({ ok: true, prepared: { signers: { confirmed: 1, onPaper: 0 } } });
  const early = before.ok ? before.prepared.letters[0]?.letter.paragraphs : [];
  expect(early).toHaveLength(1);
  expect(await prepare({ day: addDays(today, -3) })).toMatchObject({ ok: false, reason: "no-signers" });
});

test.each([
  ["a day to come", { day: addDays(today, 1) }, "day-in-future"],
  ["an office of another campaign", { offices: ["elsewhere"] }, "unknown-recipient"],
  ["a language without wording", { language: "ru" as const }, "no-organisation-letter"],
])("%s is refused", async (_, overrides, reason) => {
  await sign({});
  expect(await prepare(overrides)).toMatchObject({ ok: false, reason });
});

test("without a complete head there is no letter, and none once the campaign is closed", async () => {
  await sign({});
  await db.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED", closedAt: new Date() } });
  expect(await prepare()).toMatchObject({ ok: false, reason: "campaign-closed" });
  await db.organisation.update({ where: { id: by.organisationId }, data: { registrationNumber: "" } });
  expect(await prepare()).toMatchObject({ ok: false, reason: "letterhead-missing" });
});

test("for however many people it speaks, the ledger counts one letter, once, and lets it be taken back", async () => {
  for (let count = 0; count < 5; count++) await sign({});
  const report = () => reportOrganisationLetter({ by, campaignId, offices: [office], language: "en" });
  const [first, second] = await Promise.all([report(), report()]);
  expect([first.ok, second.ok].sort()).toEqual([false, true]);
  expect((await readCounts(campaignId)).lettersReportedSent).toBe(1);
  const { sent } = await getOrganisationLetterDesk(campaignId, by, "en");
  const [entry] = sent;
  const taken = entry && (await undoOrganisationLetter({ by, campaignId, id: entry.id }));
  expect(taken ?? { ok: false }).toEqual({ ok: true });
  expect((await readCounts(campaignId)).lettersReportedSent).toBe(0);
  const audit = await db.auditEntry.findMany({ where: { organisationId: by.organisationId } });
  expect(audit.map(({ action }) => action).sort()).toEqual([
    "organisation-letter.posted",
    "organisation-letter.taken-back",
  ]);
});

test("another organisation can neither see nor take back the letter", async () => {
  await reportOrganisationLetter({ by, campaignId, offices: [office], language: "en" });
  const [entry] = (await getOrganisationLetterDesk(campaignId, by, "en")).sent;
  const stranger = await makeCampaign();
  const foreign = { organizerId: null, organisationId: stranger.organisationId as OwnedOrganisationId };
  const undone = await undoOrganisationLetter({ by: foreign, campaignId, id: entry?.id ?? "" });
  expect(undone).toEqual({ ok: false, reason: "unchanged" });
  expect((await readCounts(campaignId)).lettersReportedSent).toBe(1);
});

test("a paused campaign's letter can be read and is not counted", async () => {
  await sign({});
  await db.campaign.update({
    where: { id: campaignId },
    data: { state: "PAUSED", pausedAt: new Date(), pausedFor: "by-organizer" },
  });
  const result = await prepare();
  expect(result.ok && result.prepared.letters[0]?.letter.specimen).toBe(true);
  expect(await reportOrganisationLetter({ by, campaignId, offices: [office], language: "en" })).toMatchObject(
    { ok: false, reason: "campaign-not-active" },
  );
});
