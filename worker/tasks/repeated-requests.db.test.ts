import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import PostalMime from "postal-mime";
import { describe, expect, test, vi } from "vitest";
import { prepareMails } from "#domain/delivery/prepare-mail";
import { confirmSignature } from "#domain/signatures/confirm-signature";
import type { SignPetition } from "#domain/signatures/schema";
import { signPetition } from "#domain/signatures/sign-petition";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { makeCampaign } from "#testing/make-campaign";
import { sinkForTests } from "#testing/sink-for-tests";
import { startWorkerProcess } from "#testing/worker-process";
import { sendMail } from "./send-mail.ts";

// Whoever signs again before the mail has gone: one person, one mail.

const sink = await sinkForTests();

const settings: Omit<SignPetition, "email" | "locale"> = {
  country: "DE",
  display: "anonymous",
  consent: true,
};

async function signIn(locales: readonly Locale[], slug: string, email = `${randomUUID()}@example.org`) {
  for (const locale of locales) {
    await signPetition({ slug, input: { ...settings, email, locale } });
    await setTimeout(2); // of two within one millisecond none is the newest
  }
  return email;
}

/** Those of a campaign, the oldest first. */
async function mailsOf({ id: campaignId }: { id: string }): Promise<string[]> {
  const mails = await db.mail.findMany({
    where: { campaignId },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return mails.map(({ id }) => id);
}

async function statesOf({ id: campaignId }: { id: string }): Promise<string[]> {
  const mails = await db.mail.findMany({ where: { campaignId }, select: { state: true, email: true } });
  for (const { email } of mails) expect(email).toBeNull();
  return mails.map(({ state }) => state).sort();
}

const send = (mailId: string) => sendMail({ mailId });

/** The token of the link to confirm, and the language in which it stands. */
async function linkIn(raw = "") {
  const { text = "" } = await PostalMime.parse(raw);
  const [, locale = "", token = ""] = /\/(en|ru|kk)\/confirm\/([\w-]+)/.exec(text) ?? [];
  return { locale, token };
}

const orders = {
  "the oldest first": (mails: string[]) => mails,
  "the newest first": (mails: string[]) => mails.toReversed(),
  "the middle one first": ([one, two, three]: string[]) => [two, one, three] as string[],
};

describe.each(Object.entries(orders))("signed three times before a worker comes, %s", (_, ordered) => {
  test.each(["one after the other", "together"])(
    "one mail arrives in the newest language, and its link confirms: %s",
    async (how) => {
      const campaign = await makeCampaign();
      const email = await signIn(["en", "ru", "kk"], campaign.slug);
      const mails = ordered(await mailsOf(campaign));
      if (how === "together") await Promise.all(mails.map(send));
      else for (const mailId of mails) await send(mailId);
      expect(sink.received.map(({ to }) => to)).toEqual([[email]]);
      expect(await statesOf(campaign)).toEqual(["SENT", "SUPPRESSED", "SUPPRESSED"]);
      const { locale, token } = await linkIn(sink.received[0]?.raw);
      expect(locale).toBe("kk");
      expect(await confirmSignature({ token, revision: 3, showFullName: false })).toMatchObject({ ok: true });
    },
  );
});

test("what was repeated counts once among the mails of the day", async () => {
  const campaign = await makeCampaign();
  const email = await signIn(["en", "en", "en", "en"], campaign.slug);
  for (const mailId of await mailsOf(campaign)) await send(mailId);
  for (const arrived of [2, 3, 3]) {
    await signIn(["en"], campaign.slug, email);
    await send((await mailsOf(campaign)).at(-1) ?? "");
    expect(sink.received).toHaveLength(arrived);
  }
});

test("a mail that was refused for now gives way to a newer request, and its next try finds nothing to send", async () => {
  const campaign = await makeCampaign();
  const email = await signIn(["en"], campaign.slug);
  const [refused = ""] = await mailsOf(campaign);
  sink.behave({ at: "recipient", code: 450, text: "4.2.0 greylisted" });
  await send(refused);
  sink.behave("accept");
  await signIn(["kk"], campaign.slug, email);
  for (const mailId of (await mailsOf(campaign)).toReversed()) await send(mailId);
  expect(sink.received).toHaveLength(1);
  expect(await statesOf(campaign)).toEqual(["SENT", "SUPPRESSED"]);
});

test("a worker killed after its claim leaves one mail, with the newest words", async () => {
  const campaign = await makeCampaign();
  await signIn(["en", "ru", "kk"], campaign.slug);
  const mails = await mailsOf(campaign);
  await prepareMails(mails.slice(0, 1));
  await Promise.all(mails.map(send));
  expect(sink.received).toHaveLength(1);
  expect(await linkIn(sink.received[0]?.raw)).toMatchObject({ locale: "kk" });
});

test("a mail that may have arrived goes to its end as the same message, and a newer request beside it", async () => {
  const campaign = await makeCampaign();
  const email = await signIn(["en"], campaign.slug);
  const [doubtful = ""] = await mailsOf(campaign);
  sink.behave("drop-after-data");
  await send(doubtful);
  sink.behave("accept");
  await signIn(["ru"], campaign.slug, email);
  for (const mailId of await mailsOf(campaign)) await send(mailId);
  const copies = await Promise.all(sink.received.map(({ raw }) => PostalMime.parse(raw)));
  expect(copies).toHaveLength(3);
  expect(copies[1]).toMatchObject({ messageId: copies[0]?.messageId, text: copies[0]?.text });
  expect(copies[2]?.messageId).not.toBe(copies[0]?.messageId);
});

test("another spelling of an address takes no mail away from the first", async () => {
  const campaign = await makeCampaign();
  const name = randomUUID();
  for (const email of [`${name}@gmail.com`, `${name}+shop@gmail.com`])
    await signIn(["en", "en"], campaign.slug, email);
  await Promise.all((await mailsOf(campaign)).map(send));
  expect(sink.received.flatMap(({ to }) => to).sort()).toEqual([
    `${name}+shop@gmail.com`,
    `${name}@gmail.com`,
  ]);
});

test("of many requests that many workers claim at once in any order, one for each person goes", async () => {
  const campaign = await makeCampaign();
  const people = 12;
  for (let index = 0; index < people; index += 1) await signIn(["en", "ru", "kk"], campaign.slug);
  const mails = await mailsOf(campaign);
  const batches = [7, 11, 5].map((step) =>
    mails.map((_, index) => mails[(index * step) % mails.length] ?? ""),
  );
  const prepared = await Promise.all(
    batches.flatMap((batch) => [batch.slice(0, 20), batch.slice(20)]).map((batch) => prepareMails(batch)),
  );
  const claimed = await db.mail.count({ where: { campaignId: campaign.id, state: "SENDING" } });
  expect(claimed).toBe(people);
  expect(new Set(prepared.flat().map((mail) => mail?.to)).size).toBe(people + 1);
});

test("two workers at once send one mail to each, in the newest language", { timeout: 120_000 }, async () => {
  const campaign = await makeCampaign();
  const people = 20;
  const addresses: string[] = [];
  for (let index = 0; index < people; index += 1)
    addresses.push(await signIn(["ru", "kk", "en"], campaign.slug));
  const workers = [startWorkerProcess(), startWorkerProcess()];
  await vi.waitFor(
    async () => expect(await db.mail.count({ where: { campaignId: campaign.id, settledAt: null } })).toBe(0),
    { timeout: 110_000, interval: 200 },
  );
  await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
  const arrived = sink.received.filter(({ to }) => addresses.includes(to[0] ?? ""));
  expect(arrived.flatMap(({ to }) => to).sort()).toEqual(addresses.sort());
  const links = await Promise.all(arrived.map(({ raw }) => linkIn(raw)));
  expect(new Set(links.map(({ locale }) => locale))).toEqual(new Set(["en"]));
});
