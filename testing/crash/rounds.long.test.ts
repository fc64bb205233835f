import "#testing/settings";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import PostalMime from "postal-mime";
import { afterAll, expect, test, vi } from "vitest";
import { linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { retrying } from "#lib/transaction";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { makeQueuedLetter } from "#testing/make-mail";
import { startSmtpSink } from "#testing/smtp-sink";
import { makeCrowd } from "./crowd.ts";
import { startLiveInstance, type Victim } from "./live-instance.ts";

// `npm run test:long` has twenty rounds, which make 5,000 signatures and 2,000 letters; CRASH_ROUNDS says otherwise.
const rounds = Number(process.env.CRASH_ROUNDS ?? 20);
const each = { signers: 250, letters: 100, spreadMs: 8_000 };
const victims: Victim[] = ["web", "worker", "database", "worker"];

const sink = await startSmtpSink();
sink.behave({ at: "answer", late: 50 }); // so that some worker dies between a message and its answer
const instance = await startLiveInstance();
afterAll(async () => {
  await db.$disconnect();
  await instance.stop();
  await sink.stop();
});

const campaign = await makeCampaign();
const crowd = makeCrowd(instance.origin, campaign.slug);
// The same moments for the same seed, as far as the machine lets them.
const moments = fc.sample(fc.double({ min: 0, max: 0.999, noNaN: true }), 10_000);
let drawn = 0;
const random = () => moments[drawn++ % moments.length] ?? 0;

test(`killed at random moments in ${rounds} rounds, the instance keeps what it acknowledged, and writes once`, {
  timeout: rounds * 120_000 + 300_000,
}, async () => {
  const letters = await makeLetters(rounds * each.letters);
  const pressing = pressWhatArrives(rounds * each.signers);
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all([
      killEach(victims),
      ...spread(each.signers, (index) => crowd.sign(round * each.signers + index)),
      ...spread(each.letters, (index) => confirmLetter(letters[round * each.letters + index])),
    ]);
  }
  await pressing;
  await vi.waitFor(async () => expect(await unfinished()).toEqual([0, 0]), {
    timeout: 240_000,
    interval: 500,
  });

  expect(crowd.tally.other).toEqual([]);
  await expectEverySignatureOnce(rounds * each.signers);
  const { unknown, unknownArrived } = await expectNoLetterTwice(letters);
  const copies = sink.received.length - new Set(sink.received.map(messageIdOf)).size;
  console.log(
    `  ${rounds} rounds: ${rounds * victims.length} kills; ${crowd.tally.requests} requests, of which ` +
      `${crowd.tally.comeBack} were told to come back and ${crowd.tally.broken} had no answer; ` +
      `${rounds * each.signers} signatures and confirmations, ${copies} mails twice with one Message-ID; ` +
      `${letters.length} letters, ${unknown} of them unknown (${unknownArrived} had arrived).`,
  );
});

async function killEach(order: Victim[]) {
  for (const victim of order) {
    await sleep(random() * 1_500);
    await instance.kill(victim, random);
  }
}

/** So many pieces of work, begun at random moments of a round. */
function spread(count: number, work: (index: number) => Promise<void>) {
  return Array.from({ length: count }, async (_, index) => {
    await sleep(random() * each.spreadMs);
    await work(index);
  });
}

/** Letters to as many offices, each waiting for its writer's button. */
async function makeLetters(count: number) {
  const letters: { id: string; address: string }[] = [];
  for (let index = 0; index < count; index += 1) {
    const { office } = await makeRecipient(campaign);
    const address = `office-${index}@office.example`;
    await db.officeEmail.create({ data: { officeId: office.id, address } });
    const recipient = { campaign, officeId: office.id, address };
    const waiting = { state: "AWAITING_CONFIRMATION", confirmedAt: null } as const;
    const { emailLetterId } = await makeQueuedLetter({ recipient, ...waiting });
    letters.push({ id: emailLetterId, address });
  }
  return letters;
}

function confirmLetter(letter: { id: string } | undefined) {
  return crowd.confirm(linkToken("confirm-letter", letter?.id ?? ""), 1_000_000);
}

/** Everybody presses the button of the first mail they get. */
async function pressWhatArrives(people: number) {
  const pressed = new Map<string, Promise<void>>();
  for (let read = 0; pressed.size < people; ) {
    const mail = sink.received[read];
    if (!mail) {
      await sleep(100);
      continue;
    }
    read += 1;
    const address = mail.to[0] ?? "";
    const token = await confirmTokenOf(mail);
    if (token && !pressed.has(address)) pressed.set(address, crowd.confirm(token, 2_000_000 + pressed.size));
  }
  await Promise.all(pressed.values());
}

async function confirmTokenOf({ raw }: { raw: string }) {
  const { text = "" } = await PostalMime.parse(raw);
  return /\/confirm\/([\w-]+)/.exec(text)?.[1];
}

function unfinished() {
  return retrying(() =>
    Promise.all([
      db.mail.count({ where: { settledAt: null } }),
      db.emailLetter.count({ where: { state: { in: ["AWAITING_CONFIRMATION", "QUEUED", "SENDING"] } } }),
    ]),
  );
}

async function expectEverySignatureOnce(people: number) {
  expect(await db.signature.count()).toBe(people);
  expect(await db.signature.count({ where: { confirmedAt: { not: null } } })).toBe(people);
  const counts = `${instance.origin}/api/v1/campaigns/${campaign.slug}/counts`;
  await vi.waitFor(
    async () => expect(await (await fetch(counts)).json()).toMatchObject({ signaturesConfirmed: people }),
    { timeout: 60_000, interval: 500 },
  );
  const requests = new Map<string, Set<string | undefined>>();
  for (const mail of sink.received) {
    const [address = ""] = mail.to;
    if (await confirmTokenOf(mail))
      requests.set(address, new Set(requests.get(address)).add(messageIdOf(mail)));
  }
  // Who was not answered and came again may be asked again; whoever came once is asked by one message, however often.
  for (const [email, tries] of crowd.tries)
    expect(requests.get(email)?.size ?? 0, email).toBeLessThanOrEqual(tries);
}

async function expectNoLetterTwice(letters: { id: string; address: string }[]) {
  let [unknown, unknownArrived] = [0, 0];
  for (const { id, address } of letters) {
    const { state } = await db.emailLetter.findUniqueOrThrow({ where: { id } });
    const arrived = sink.received.filter(({ to }) => to.includes(address)).length;
    if (state === "UNKNOWN") {
      unknown += 1;
      unknownArrived += arrived;
      expect(arrived, address).toBeLessThanOrEqual(1);
    } else expect([state, arrived], address).toEqual(["ACCEPTED", 1]);
  }
  const accepted = await db.ledgerEntry.count({ where: { kind: "EMAIL_ACCEPTED" } });
  expect(accepted).toBe(letters.length - unknown);
  return { unknown, unknownArrived };
}

function messageIdOf({ raw }: { raw: string }) {
  return /^Message-ID: (.*)$/im.exec(raw)?.[1];
}
