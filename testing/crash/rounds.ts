import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect } from "vitest";
import { linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { retrying } from "#lib/transaction";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { makeQueuedLetter } from "#testing/make-mail";
import { type SmtpSink, startSmtpSink } from "#testing/smtp-sink";
import { makeCrowd } from "./crowd.ts";
import { startLiveInstance, type Victim } from "./live-instance.ts";

export type Size = {
  rounds: number;
  /** People who sign in a round and confirm what they signed. */
  signers: number;
  /** Letters to offices that are released in a round. */
  letters: number;
  /** Within which time of a round each begins. */
  spreadMs: number;
};

const victims: Victim[] = ["web", "worker", "database", "worker"];
/** Letters that are in doubt after a round at most: those that two workers one after the other, and with PostgreSQL both, had in hand. */
const IN_HAND = 4 * 5;

/**
 * Kills webs, workers and PostgreSQL at random moments while people sign, confirm and release letters, and fails unless
 * everything that was acknowledged is there, once, and every letter has been written at most once. Prints its figures.
 */
export async function surviveRounds(size: Size): Promise<void> {
  const sink = await startSmtpSink();
  sink.behave({ at: "answer", late: 50 }); // so that some worker dies between a message and its answer
  const instance = await startLiveInstance();
  try {
    await goThrough(size, sink, instance);
  } finally {
    await db.$disconnect();
    await instance.stop();
    await sink.stop();
  }
}

type Instance = Awaited<ReturnType<typeof startLiveInstance>>;
type Crowd = ReturnType<typeof makeCrowd>;
type Campaign = Awaited<ReturnType<typeof makeCampaign>>;
type Letter = { id: string; address: string };

async function goThrough(size: Size, sink: SmtpSink, instance: Instance) {
  const { rounds } = size;
  const campaign = await makeCampaign();
  const crowd = makeCrowd(instance.origin, campaign.slug);
  const letters = await makeLetters(campaign, rounds * size.letters);
  const pressing = pressWhatArrives(sink, crowd, rounds * size.signers);
  const random = makeRandom();
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all([
      killEach(instance, random),
      ...spread(size.signers, size, random, (index) => crowd.sign(round * size.signers + index)),
      ...spread(size.letters, size, random, (index) =>
        confirmLetter(crowd, letters[round * size.letters + index]),
      ),
    ]);
  }
  await letHalfAMinutePass();
  await pressing;
  await untilFinished();
  expect(crowd.tally.other).toEqual([]);
  await expectEverySignatureOnce(instance, campaign, crowd, sink, rounds * size.signers);
  const found = await expectNoLetterTwice(sink, letters);
  expect(found.unknown).toBeLessThanOrEqual(Math.min(rounds * IN_HAND, letters.length / 2));
  expect(crowd.tally.broken + crowd.tally.comeBack, "nothing was hit").toBeGreaterThan(0);
  printFigures(size, crowd, sink, found);
}

/** The same moments for the same seed, as far as the machine lets them. */
function makeRandom(): () => number {
  const moments = fc.sample(fc.double({ min: 0, max: 0.999, noNaN: true }), 10_000);
  let drawn = 0;
  return () => moments[drawn++ % moments.length] ?? 0;
}

type Found = { unknown: number; unknownArrived: number };

function printFigures({ rounds, signers, letters }: Size, { tally }: Crowd, sink: SmtpSink, found: Found) {
  const copies = sink.received.length - new Set(sink.received.map(messageIdOf)).size;
  console.log(
    `  ${rounds} rounds: ${rounds * victims.length} kills; ${tally.requests} requests, of which ${tally.comeBack} were told to ` +
      `come back, ${tally.unheard} were given up by the server before it had read them, and ${tally.broken} had no answer; ` +
      `${rounds * signers} signatures and confirmations, ${copies} mails twice with one Message-ID; ` +
      `${rounds * letters} letters, ${found.unknown} of them unknown (${found.unknownArrived} had arrived).`,
  );
}

async function killEach(instance: Instance, random: () => number) {
  for (const victim of victims) {
    await sleep(random() * 1_500);
    await instance.kill(victim, random);
  }
}

/** So many pieces of work, begun at random moments of a round. */
function spread(
  count: number,
  { spreadMs }: Size,
  random: () => number,
  work: (index: number) => Promise<void>,
) {
  return Array.from({ length: count }, async (_, index) => {
    await sleep(random() * spreadMs);
    await work(index);
  });
}

/** Letters to as many offices, each waiting for its writer's button. */
async function makeLetters(campaign: Campaign, count: number) {
  const letters: Letter[] = [];
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

function confirmLetter(crowd: Crowd, letter: Letter | undefined) {
  return crowd.confirm(linkToken("confirm-letter", letter?.id ?? ""), 1_000_000);
}

/** Everybody presses the button of the first mail they get. */
async function pressWhatArrives(sink: SmtpSink, crowd: Crowd, people: number) {
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

/** As far as the database can tell: what dead workers had in hand is free. Who lives and is taken for dead must do no harm. */
async function letHalfAMinutePass() {
  await retrying(
    () => db.$executeRaw`update worker_heartbeats set seen_at = seen_at - interval '31 seconds'`,
  );
  await retrying(
    () =>
      db.$executeRaw`update graphile_worker._private_jobs set locked_at = locked_at - interval '31 seconds'`,
  );
}

async function untilFinished() {
  const unfinished = () =>
    Promise.all([
      db.mail.count({ where: { settledAt: null } }),
      db.emailLetter.count({ where: { state: { in: ["AWAITING_CONFIRMATION", "QUEUED", "SENDING"] } } }),
    ]);
  while ((await retrying(unfinished)).some((count) => count > 0)) await sleep(250);
}

async function expectEverySignatureOnce(
  { origin }: Instance,
  { slug }: Campaign,
  crowd: Crowd,
  sink: SmtpSink,
  people: number,
) {
  expect(await db.signature.count()).toBe(people);
  expect(await db.signature.count({ where: { confirmedAt: { not: null } } })).toBe(people);
  const counted = async () =>
    (await (await fetch(`${origin}/api/v1/campaigns/${slug}/counts`)).json()) as object;
  while (!("signaturesConfirmed" in (await counted()))) await sleep(250);
  while (Object(await counted()).signaturesConfirmed < people) await sleep(250);
  expect(await counted()).toMatchObject({ signaturesConfirmed: people });
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

async function expectNoLetterTwice(sink: SmtpSink, letters: readonly Letter[]): Promise<Found> {
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
