import { beforeAll, expect, test } from "vitest";
import { db } from "#lib/db";
import { loadSample } from "../../scripts/sample.ts";
import { composeLetter } from "./compose-letter.ts";
import { confirmLetter, findLetterToConfirm } from "./confirm-letter.ts";
import { letterConfirmToken } from "./email-letter.ts";
import type { LetterCampaign } from "./letter.ts";
import { getLetterCampaign } from "./queries.ts";
import { requestEmailLetter } from "./request-email-letter.ts";
import { newSheet } from "./sheet.ts";

const slug = "zhumagulov-abishev";
let campaign: LetterCampaign;

beforeAll(async () => {
  await loadSample({ mode: "try-out" });
  await db.campaignTranslation.updateMany({ data: { reviewedAt: new Date() } });
  const office = await db.office.findFirstOrThrow({ where: { slug: "ombudsman" } });
  await db.officeEmail.create({ data: { officeId: office.id, address: "ombudsman@example.org" } });
  campaign = await getLetterCampaign(slug);
});

async function request(email: string) {
  const addressee = campaign.addressees.find((candidate) => candidate.slug === "ombudsman");
  if (!addressee) throw new Error("no ombudsman");
  const sender = { name: "Ann Lee", city: "Berlin", country: "DE", postalAddress: "" };
  const choices = {
    sender,
    language: "en",
    demands: [],
    personalParagraph: "Own.",
    paper: "a4",
    seed: "s",
  } as const;
  const letter = composeLetter(campaign, addressee, { ...choices, demands: [] });
  const known = new Set((await db.emailLetter.findMany({ select: { id: true } })).map(({ id }) => id));
  const rest = { country: "DE", personalised: true, replyToSupporter: false, locale: "en" } as const;
  const result = await requestEmailLetter({ campaign, addressee, letter, email, ...rest });
  const rows = await db.emailLetter.findMany();
  return { result, row: rows.find(({ id }) => !known.has(id)) };
}

test("a letter waits sealed for its writer, and the mail that asks leaves with it", async () => {
  const { result, row } = await request("ann@example.org");
  expect(result).toEqual({ ok: true });
  if (!row) throw new Error("no letter");
  expect(row.state).toBe("AWAITING_CONFIRMATION");
  const raw = Buffer.concat([row.content ?? Buffer.of(), row.supporterEmail ?? Buffer.of()]);
  for (const secret of ["Ann", "ann@", "Own."]) expect(raw.includes(secret)).toBe(false);
  const [mail] = await db.mail.findMany({ where: { emailLetterId: row.id } });
  expect(mail).toMatchObject({ kind: "LETTER_REQUESTED", state: "QUEUED", locale: "en" });
  const found = await findLetterToConfirm(letterConfirmToken(row.id));
  expect(found).toMatchObject({ refusal: null, letter: { office: { slug: "ombudsman" } } });
  expect(await findLetterToConfirm(newSheet())).toBeNull();
});

test("two letters of one person to one office race: one goes on its way", async () => {
  const first = await request("bea@gmail.com");
  const second = await request("B.e.a+x@gmail.com");
  expect([first.result, second.result]).toEqual([{ ok: true }, { ok: true }]);
  const tokens = [first, second].map(({ row }) => letterConfirmToken(row?.id ?? ""));
  const results = await Promise.all(tokens.map((token) => confirmLetter({ token })));
  expect(results.map((result) => (result.ok ? "ok" : result.reason)).toSorted()).toEqual([
    "already-written",
    "ok",
  ]);
  const winner = tokens[results.findIndex(({ ok }) => ok)] ?? "";
  expect(await confirmLetter({ token: winner })).toMatchObject({ ok: false, reason: "already-confirmed" });
  expect(await db.emailLetter.count({ where: { state: "QUEUED" } })).toBe(1);
});

test("confirming twice at the same moment queues one job", async () => {
  const { row } = await request("cid@example.org");
  const token = letterConfirmToken(row?.id ?? "");
  const results = await Promise.all([confirmLetter({ token }), confirmLetter({ token })]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const jobs = await db.$queryRaw<
    unknown[]
  >`select 1 from graphile_worker.jobs where key = ${`letter:${row?.id}`}`;
  expect(jobs).toHaveLength(1);
});

test("no letter leaves a campaign that is not active, nor after its days have run out", async () => {
  const late = await request("dan@example.org");
  await db.emailLetter.update({ where: { id: late.row?.id }, data: { expiresAt: new Date(0) } });
  const token = letterConfirmToken(late.row?.id ?? "");
  expect(await confirmLetter({ token })).toMatchObject({ ok: false, reason: "expired" });
  const paused: LetterCampaign = { ...campaign, state: "HISTORICAL" };
  const [addressee] = campaign.addressees.filter((candidate) => candidate.email);
  if (!addressee) throw new Error("no address");
  const sender = { name: "Ann", city: "Berlin", country: "DE", postalAddress: "" };
  const choices = {
    sender,
    language: "en",
    demands: [],
    personalParagraph: "",
    paper: "a4",
    seed: "s",
  } as const;
  const letter = composeLetter(campaign, addressee, { ...choices, demands: [] });
  const rest = { country: "DE", personalised: false, replyToSupporter: false, locale: "en" } as const;
  const result = await requestEmailLetter({
    campaign: paused,
    addressee,
    letter,
    email: "e@example.org",
    ...rest,
  });
  expect(result).toEqual({ ok: false, reason: "campaign-not-active" });
});
