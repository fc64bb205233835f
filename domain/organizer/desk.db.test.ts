import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { emailOn } from "#domain/campaigns/office-on-day";
import { tokens } from "#domain/delivery/links";
import { addDays, dayOf } from "#lib/clock";
import { db, type Role } from "#lib/db";
import { AppError } from "#lib/errors";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { type Actor, claimCampaign, claimOffice, claimOrganisation } from "./authority.ts";
import { changeCampaignState } from "./change-campaign-state.ts";
import { changeMembership } from "./change-membership.ts";
import { changeOfficeEmail } from "./change-office-email.ts";
import { ensureOrganizer } from "./ensure-organizer.ts";
import { listMissing } from "./publish-checklist.ts";
import { recordConsent } from "./record-consent.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";
import { type Permission, permissionsOf } from "./roles.ts";
import { signIn } from "./sign-in.ts";

const password = "a long enough password";
let campaign: Awaited<ReturnType<typeof makeCampaign>>;
let organisation: { id: string; slug: string };
let office: { id: string; slug: string };
const actors = {} as Record<Role | "STRANGER", Actor>;

beforeAll(async () => {
  campaign = await makeCampaign();
  office = (await makeRecipient(campaign)).office;
  organisation = await db.organisation.findUniqueOrThrow({ where: { id: campaign.organisationId } });
  const elsewhere = await db.organisation.findUniqueOrThrow({
    where: { id: (await makeCampaign()).organisationId },
  });
  for (const role of ["OWNER", "ORGANIZER", "MODERATOR", "ANALYST"] as const)
    actors[role] = await enter(organisation.slug, role);
  actors.STRANGER = await enter(elsewhere.slug, "OWNER");
});

/** A member as the gate would know one who has signed in; hashing a password for each would only take time. */
async function enter(slug: string, role: Role): Promise<Actor> {
  const { id: organisationId, name } = await db.organisation.findUniqueOrThrow({ where: { slug } });
  const organizerId = randomUUID();
  await db.organizer.create({
    data: {
      id: organizerId,
      name: "",
      email: organizerId,
      memberships: { create: { organisationId, role } },
    },
  });
  return { organizerId, sessionId: "", email: "", memberships: [{ organisationId, slug, name, role }] };
}

const permissions = permissionsOf.OWNER;

test("each role may do what its row says, and nothing else", async () => {
  for (const role of ["OWNER", "ORGANIZER", "MODERATOR", "ANALYST"] as const) {
    for (const permission of permissions) {
      const claim = claimCampaign(actors[role], campaign.slug, permission).then(
        () => "granted",
        (error: AppError) => error.code,
      );
      expect([role, permission, await claim]).toEqual([
        role,
        permission,
        permissionsOf[role].includes(permission) ? "granted" : "forbidden",
      ]);
    }
  }
  expect(permissionsOf.ANALYST).toEqual(["statistics.read"]);
});

test("ids of another organisation do not exist, whatever the role", async () => {
  const stranger = actors.STRANGER;
  const notFound = new AppError("not-found");
  for (const permission of permissions as readonly Permission[]) {
    await expect(claimCampaign(stranger, campaign.slug, permission)).rejects.toEqual(notFound);
    expect(() => claimOrganisation(stranger, organisation.slug, permission)).toThrow(notFound);
    await expect(claimOffice(stranger, organisation.slug, office.slug, permission)).rejects.toEqual(notFound);
    const own = stranger.memberships[0]?.slug ?? "";
    await expect(claimOffice(stranger, own, office.slug, permission)).rejects.toEqual(notFound);
  }
});

test("an address given to an office stands at once, and a change keeps the old one as a closed record", async () => {
  const claim = await claimOffice(actors.ORGANIZER, organisation.slug, office.slug, "offices.edit");
  const today = dayOf(new Date());
  await changeOfficeEmail({ ...claim, address: "first@example.org", from: null });
  await changeOfficeEmail({ ...claim, address: "second@example.org", from: today });
  expect(await changeOfficeEmail({ ...claim, address: "second@example.org", from: today })).toMatchObject({
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
  await changeOfficeEmail({ ...claim, address: "", from: addDays(today, 1) });
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
  const claim = await claimOffice(actors.OWNER, organisation.slug, fresh.slug, "offices.edit");
  const changes = Array.from({ length: 6 }, (_, index) =>
    changeOfficeEmail({ ...claim, address: `office${index}@example.org`, from: null }),
  );
  await Promise.all(changes);
  expect(await db.officeEmail.count({ where: { officeId: fresh.id } })).toBe(1);
});

test("a draft starts only when nothing is missing, and every move is written down", async () => {
  const draft = await makeCampaign({
    organisationId: organisation.id,
    state: "DRAFT",
    consentRecordedAt: null,
    publishedAt: null,
  });
  await makeRecipient(draft, { lastVerifiedAt: addDays(new Date(), -91) });
  const claim = await claimCampaign(actors.OWNER, draft.slug, "campaigns.move");
  expect((await listMissing(claim.campaignId)).map(({ key }) => key)).toEqual(["consent", "verification"]);
  expect(await changeCampaignState({ ...claim, to: "ACTIVE" })).toEqual({ ok: false, reason: "not-ready" });
  await recordConsent({ ...claim, consent: true, benefitHarm: true, note: "Counsel, by telephone" });
  const old = { lastVerifiedAt: new Date() };
  const ofDraft = { office: { recipients: { some: { campaignId: draft.id } } } };
  await db.tenure.updateMany({ where: ofDraft, data: old });
  await db.officeAddress.updateMany({ where: ofDraft, data: old });
  await db.officePhone.updateMany({ where: ofDraft, data: old });
  expect(await changeCampaignState({ ...claim, to: "ACTIVE" })).toEqual({ ok: true, from: "DRAFT" });
  expect(await changeCampaignState({ ...claim, to: "PAUSED" })).toEqual({ ok: true, from: "ACTIVE" });
  expect(await changeCampaignState({ ...claim, to: "DRAFT" })).toEqual({
    ok: false,
    reason: "move-not-allowed",
  });
  const row = await db.campaign.findUniqueOrThrow({ where: { id: draft.id } });
  expect(row).toMatchObject({ state: "PAUSED", pausedFor: "by-organizer" });
  expect(row.publishedAt).not.toBeNull();
  expect(
    await db.auditEntry.count({ where: { action: "campaign.state-changed", subject: draft.slug } }),
  ).toBe(2);
});

test("an organisation keeps its last owner", async () => {
  const { organizerId } = actors.OWNER;
  const member = { organizerId, organisationId: organisation.id };
  expect(await changeMembership({ ...member, role: "ANALYST" })).toEqual({ ok: false, reason: "last-owner" });
  expect(await changeMembership({ ...member, role: null })).toEqual({ ok: false, reason: "last-owner" });
});

test("a password is reset once by the link of the mail, and all sessions end", async () => {
  const email = "analyst@example.org";
  const made = await ensureOrganizer({
    email,
    password,
    organisationSlug: organisation.slug,
    role: "ANALYST",
  });
  expect(await signIn({ email, password, source: "a" })).toMatchObject({ ok: true });
  await requestPasswordReset({ email, locale: "ru", source: "a" });
  await requestPasswordReset({ email: "nobody@example.org", locale: "ru", source: "a" });
  const mails = await db.mail.findMany({ where: { kind: "ORGANIZER_PASSWORD_RESET" } });
  expect(mails).toHaveLength(1);
  const token = tokens.resetPassword(mails[0]?.id ?? "");
  expect(JSON.stringify(await db.organizerVerification.findMany())).not.toContain(token);
  expect(await resetPassword({ token, password: "a new long password" })).toMatchObject({ ok: true });
  expect(await resetPassword({ token, password: "another long password" })).toMatchObject({ ok: false });
  expect(await db.organizerSession.count({ where: { userId: made.ok ? made.organizerId : "" } })).toBe(0);
  const back = await signIn({ email, password: "a new long password", source: "a" });
  expect(back.ok).toBe(true);
});
