import { beforeAll, expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { tokens } from "#domain/delivery/links";
import { reportReply } from "#domain/ledger/report-reply";
import { requestReminder } from "#domain/ledger/request-reminder";
import { composeLetter } from "#domain/letters/compose-letter";
import { confirmLetter } from "#domain/letters/confirm-letter";
import { letterConfirmToken } from "#domain/letters/email-letter";
import { requestEmailLetter } from "#domain/letters/request-email-letter";
import { decideComment } from "#domain/moderation/decide-comment";
import { requestAppeal } from "#domain/moderation/request-appeal";
import { type OwnedCampaignId, operatorOf } from "#domain/organizer/authority";
import { ensureOrganizer } from "#domain/organizer/ensure-organizer";
import { confirmSignature } from "#domain/signatures/confirm-signature";
import { emailIndexOf } from "#domain/signatures/email-index";
import { findPersonBySignature, type Person } from "#domain/signatures/person";
import { requestManageLink } from "#domain/signatures/request-manage-link";
import { signPetition } from "#domain/signatures/sign-petition";
import { addDays, dayOf } from "#lib/clock";
import { hashToken, linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { disguisesOf, dumpDatabase, filesWith, type RunQuery } from "#testing/dump-database";
import { sampleLetterCampaign } from "#testing/letter-campaign";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { erasePerson } from "./erase-person.ts";
import { requestErasure } from "./request-erasure.ts";

/** Stands in everything that a person types here, so that one search finds any of it. */
const MARK = "Zhqxvkuwlm";
const SIGNERS = 1_000;
const CONFIRMED = 50;
const LETTERS = 40;

const run: RunQuery = (sql) => db.$queryRawUnsafe(sql);
const addressOf = (number: number) => `${MARK}.${number}@${MARK}-mail.example`;
let campaign: Awaited<ReturnType<typeof makeCampaign>>;

beforeAll(async () => {
  campaign = await makeCampaign({ commentsOpenedAt: new Date(), countryConcerned: "KZ" });
  await inParallel(SIGNERS, signer);
  await inParallel(CONFIRMED, confirm);
  const { office } = await makeRecipient(campaign);
  await db.officeEmail.create({ data: { officeId: office.id, address: "post@office.example" } });
  await inParallel(LETTERS, (number) => letter(number, office.id));
  await inParallel(LETTERS, remind);
  await reply(office.id);
  await appeal(7);
  await requestManageLink({ email: addressOf(1), locale: "kk" });
  const { slug } = await db.organisation.findUniqueOrThrow({ where: { id: campaign.organisationId } });
  const organizer = { email: `${MARK}@ngo.example`, password: `${MARK} password`, organisationSlug: slug };
  await ensureOrganizer(organizer);
}, 180_000);

/** Ten at a time, as a wave comes. */
async function inParallel(count: number, work: (number: number) => Promise<unknown>) {
  const numbers = Array.from({ length: count }, (_, number) => number).values();
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      for (const number of numbers) await work(number);
    }),
  );
}

function signer(number: number) {
  const input = {
    ...{ name: `${MARK} Ән${number}`, email: addressOf(number), comment: `${MARK} says ${number}` },
    ...({ country: "PL", display: "full-name", locale: "en", consent: true } as const),
    updates: number % 2 === 0,
  };
  return signPetition({ slug: campaign.slug, input });
}

async function confirm(number: number) {
  const { id } = await signatureOf(number);
  return confirmSignature({ token: linkToken("confirm", id), revision: 1, showFullName: true });
}

async function signatureOf(number: number) {
  const emailIndex = await emailIndexOf(campaign.organisationId, addressOf(number));
  return db.signature.findUniqueOrThrow({
    where: { campaignId_emailIndex: { campaignId: campaign.id, emailIndex } },
  });
}

async function letter(number: number, officeId: string) {
  const sample = { ...sampleLetterCampaign(), id: campaign.id, organisationId: campaign.organisationId };
  const [first] = sample.addressees;
  if (!first) throw new Error("the sample has no recipients");
  const addressee = { ...first, officeId, email: "post@office.example", channels: ["email"] };
  const sender = {
    name: `${MARK} ${number}`,
    city: `${MARK}burg`,
    country: "PL",
    postalAddress: `${MARK} street 1`,
  };
  const choices = { language: "en", demands: [], paper: "a4", seed: "seed" } as const;
  const personalParagraph = `${MARK} thinks so.`;
  const composed = composeLetter(sample, addressee, { ...choices, demands: [1], sender, personalParagraph });
  const email = addressOf(number);
  const request = { campaign: sample, addressee, letter: composed, country: "PL", personalised: true, email };
  await requestEmailLetter({ ...request, replyToSupporter: true, locale: "en" });
  const supporterIndex = await emailIndexOf(campaign.organisationId, email);
  const { id } = await db.emailLetter.findFirstOrThrow({ where: { supporterIndex }, select: { id: true } });
  if (number % 2 === 0) await confirmLetter({ token: letterConfirmToken(id) });
}

function remind(number: number) {
  const sample = { ...sampleLetterCampaign(), id: campaign.id, organisationId: campaign.organisationId };
  return requestReminder({
    campaign: sample,
    email: addressOf(number),
    locale: "ru",
    dueOn: addDays(dayOf(new Date()), 30),
  });
}

async function appeal(number: number) {
  const { id: signatureId } = await signatureOf(number);
  const { id, version } = await db.comment.findUniqueOrThrow({ where: { signatureId } });
  const [campaignId, by] = [campaign.id as OwnedCampaignId, operatorOf(campaign.organisationId)];
  await decideComment({ campaignId, by, id, version, decision: "HIDDEN", reason: "insult" });
  const decision = await db.moderationDecision.findFirstOrThrow({ where: { commentId: id } });
  await requestAppeal({ token: tokens.appeal(decision.id), text: `${MARK} objects` });
}

function reply(officeId: string) {
  const sample = { ...sampleLetterCampaign(), id: campaign.id, organisationId: campaign.organisationId };
  const numbers = { incomingNumber: `${MARK}-1`, outgoingNumber: `${MARK}-2` };
  return reportReply({
    ...{ campaign: sample, sheet: "sheet", officeId },
    reply: { class: "ACKNOWLEDGEMENT", receivedOn: "", ...numbers },
    file: { ok: true, mediaType: "application/pdf", content: Buffer.from(`%PDF ${MARK}`) },
  });
}

test("a dump with 1,000 signers, their comments and letters shows nothing that anybody typed", async () => {
  const dump = await dumpDatabase(run);
  expect(dump.split("\n").filter((row) => row.startsWith("public.signatures:"))).toHaveLength(SIGNERS);
  for (const table of ["email_letters", "reminders"])
    expect(dump.split("\n").filter((row) => row.startsWith(`public.${table}:`))).toHaveLength(LETTERS);
  expect(grep(dump, "public.moderation_decisions:")).toHaveLength(1);
  const shown = disguisesOf(MARK).flatMap((disguise) => grep(dump, disguise));
  expect(shown.map((row) => row.split(":", 1))).toEqual([]);
  expect(grep(dump, "PL").length).toBeGreaterThan(SIGNERS); // the search does find what is kept in clear
});

test("neither do the files in which PostgreSQL keeps them", async () => {
  expect(await filesWith(run, MARK)).toEqual([]);
  expect((await filesWith(run, campaign.slug)).length).toBeGreaterThan(0);
});

test("after the erasure of one signer nothing of theirs is anywhere, and the totals stay", async () => {
  const person = (await findPersonBySignature((await signatureOf(2)).id)) as Person;
  const traces = await tracesOf(person);
  const before = { dump: await dumpDatabase(run), counts: await readCounts(campaign.id) };
  for (const [name, trace] of traces) expect(grep(before.dump, trace), name).not.toEqual([]);
  const { erasureId } = await requestErasure(person);
  await erasePerson(erasureId);

  const after = await dumpDatabase(run);
  const left = traces.flatMap(([, trace]) => grep(after, trace));
  expect(left.map((row) => row.slice(0, 54))).toEqual([`public.erasures: (${erasureId}`]);
  expect(await readCounts(campaign.id)).toEqual({
    ...before.counts,
    signaturesConfirmed: before.counts.signaturesConfirmed - 1,
  });
  expect(grep(after, "public.signatures:")).toHaveLength(SIGNERS - 1);
  expect(await filesWith(run, MARK)).toEqual([]);
});

test("an erasure that is cut off in the middle goes on, and another one's data are not touched", async () => {
  const person = (await findPersonBySignature((await signatureOf(4)).id)) as Person;
  const traces = await tracesOf(person);
  const { erasureId } = await requestErasure(person);
  await db.$executeRaw`create function cut() returns trigger language plpgsql as $$ begin raise 'cut'; end $$`;
  await db.$executeRaw`create trigger cut before delete on signatures execute function cut()`;
  await expect(erasePerson(erasureId)).rejects.toThrow();
  expect((await db.erasure.findUnique({ where: { id: erasureId } }))?.completedAt).toBeNull();
  await db.$executeRaw`drop function cut cascade`;
  await erasePerson(erasureId);
  const after = await dumpDatabase(run);
  expect(traces.flatMap(([, trace]) => grep(after, trace))).toHaveLength(1);
  expect(grep(after, "public.signatures:")).toHaveLength(SIGNERS - 2);
});

function grep(dump: string, text: string): string[] {
  return dump.split("\n").filter((line) => line.includes(text));
}

/** Whatever leads to a person: the hash of the mailbox, and the ids and token hashes of all their rows. */
async function tracesOf({ organisationId, emailIndex }: Person): Promise<[string, string][]> {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
  const own = { organisationId, emailIndex };
  const signatures = await db.signature.findMany({ where: own, include: { comment: true } });
  const letters = await db.emailLetter.findMany({ where: { organisationId, supporterIndex: emailIndex } });
  const mails = await db.mail.findMany({ where: own });
  const reminders = await db.reminder.findMany({ where: own });
  expect([signatures.length, letters.length, reminders.length]).toEqual([1, 1, 1]);
  expect(mails.length).toBeGreaterThanOrEqual(3);
  return [
    ["mailbox", hex(emailIndex)],
    ...signatures.flatMap((row): [string, string][] => [
      ["signature", row.id],
      ["comment", row.comment?.id ?? ""],
      ["link", hex(hashToken(linkToken("confirm", row.id)))],
    ]),
    ...letters.map(({ id }): [string, string] => ["letter", id]),
    ...mails.map(({ id }): [string, string] => ["mail", id]),
    ...reminders.flatMap((row): [string, string][] => [
      ["reminder", row.id],
      ["link to take a reminder back", hex(row.cancelTokenHash)],
    ]),
  ];
}
