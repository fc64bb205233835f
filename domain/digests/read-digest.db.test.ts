import fc from "fast-check";
import { expect, test } from "vitest";
import { countOfKind } from "#domain/campaigns/schema";
import { rollUpStatistics } from "#domain/statistics/roll-up";
import { addDays, dayOf, isoDay } from "#lib/clock";
import { db } from "#lib/db";
import { type Letter, letter, now, today, write } from "#testing/lively-campaign";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { lastLeaving } from "./ended-terms.ts";
import { hideFigures } from "./hide-figures.ts";
import { readDigest } from "./read-digest.ts";
import type { DigestFigure } from "./schema.ts";

// `now` is a Tuesday: the week that has ended lies two to eight days back.
const week = { from: addDays(today, -8), to: addDays(today, -2) };
const early: fc.Arbitrary<Letter> = letter.map((each) => ({
  ...each,
  daysAgo: each.daysAgo * 9,
}));

async function digestOf(letters: readonly Letter[]) {
  const campaign = await makeCampaign();
  const made = [await makeRecipient(campaign), await makeRecipient(campaign)];
  const offices = made.map(({ office }) => office);
  await write(campaign, offices, letters);
  await rollUpStatistics({ now });
  const officeIds = offices.map(({ id }) => id);
  return {
    offices,
    digest: await readDigest({ campaignId: campaign.id, period: "WEEK", days: week, officeIds }),
  };
}

/** The same figures counted one by one, without SQL. */
function countByHand(letters: readonly Letter[], office: number, metric: string) {
  const own = letters.filter((each) => each.office === office && countOfKind[each.kind] === metric);
  const dayIs = ({ daysAgo }: Letter) => addDays(today, -daysAgo);
  const until = own.filter((each) => dayIs(each) <= week.to);
  const within = until.filter((each) => dayIs(each) >= week.from);
  const byChannel = (channel: string) => within.filter((each) => each.channel === channel).length;
  return { inPeriod: within.length, total: until.length, byChannel };
}

test("a digest tells what its rows say, and hides what is small", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(early, { minLength: 40, maxLength: 160 }), async (letters) => {
      const { digest } = await digestOf(letters);
      expect(digest.offices).toHaveLength(2);
      for (const [index, { figures }] of digest.offices.entries()) {
        for (const figure of figures) {
          const counted = countByHand(letters, index, figure.metric);
          expect(figure.total).toBe(counted.total);
          if (figure.inPeriod !== null) expect(figure.inPeriod).toBe(counted.inPeriod);
          else expect(counted.inPeriod).toBeLessThan(10);
          for (const { channel, inPeriod } of figure.channels)
            if (inPeriod !== null) expect(inPeriod).toBe(counted.byChannel(channel));
          expect(solved(figure)).toEqual([]);
        }
      }
    }),
    { numRuns: 6 },
  );
});

/** Channels of which exactly one number fits what is shown, when every hidden one may be anything from zero on. */
function solved({ inPeriod, channels }: DigestFigure): string[] {
  const hidden = channels.filter((each) => each.inPeriod === null);
  if (inPeriod === null || hidden.length === 0) return [];
  const left = inPeriod - channels.reduce((sum, each) => sum + (each.inPeriod ?? 0), 0);
  return hidden.length === 1 || left === 0 ? hidden.map(({ channel }) => channel) : [];
}

const counts = fc.record({
  channels: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
  before: fc.nat(40),
  ended: fc.nat(40),
});

test("no small number follows from the others of its line", () => {
  fc.assert(
    fc.property(counts, ({ channels, before, ended: wanted }) => {
      const inPeriod = channels.reduce((sum, count) => sum + count, 0);
      const ended = Math.min(wanted, before);
      const byChannel = new Map(channels.map((count, index) => [`c${index}`, count]));
      const shown = hideFigures({ inPeriod, total: inPeriod + before, byChannel, ended });
      if (shown.inPeriod !== null && before > 0) expect(shown.inPeriod).toBeGreaterThanOrEqual(10);
      for (const each of shown.channels)
        if (each.inPeriod !== null) expect(each.inPeriod).toBeGreaterThanOrEqual(10);
      const gone = shown.channels.filter((each) => each.inPeriod === null).length;
      if (shown.inPeriod !== null) expect(gone).not.toBe(1);
      const later = inPeriod + before - ended;
      if (shown.ended !== null && ended > 0 && later > 0) {
        expect(ended).toBeGreaterThanOrEqual(10);
        expect(later).toBeGreaterThanOrEqual(10);
      }
    }),
  );
});

test("an office in Kazakhstan owes an answer to letters that have certainly arrived, another owes none", async () => {
  const campaign = await makeCampaign();
  const { office } = await makeRecipient(campaign);
  const letters = Array.from({ length: 60 }, (_, index) => ({
    campaignId: campaign.id,
    organisationId: campaign.organisationId,
    officeId: office.id,
    kind: "LETTER_REPORTED_SENT" as const,
    channel: "post",
    day: addDays(week.to, -4 * index),
    tokenHash: Buffer.from(`${campaign.id} ${index}`),
  }));
  await db.ledgerEntry.createMany({ data: letters });
  await rollUpStatistics({ now });
  const asked = { campaignId: campaign.id, period: "WEEK" as const, days: week, officeIds: [office.id] };
  const termsOf = async () => (await readDigest(asked)).offices[0]?.terms;
  const own = await termsOf();
  const { leftBy, letters: ended } = own?.lettersReportedSent ?? {};
  expect(leftBy && leftBy < addDays(week.to, -60)).toBe(true);
  expect(ended).toBe(letters.filter(({ day }) => leftBy && day <= leftBy).length);
  await db.officeAddress.updateMany({ where: { officeId: office.id }, data: { countryLine: "BELGIUM" } });
  expect(await termsOf()).toBeNull();
});

test("the term has ended for the last day that is told, and not for the next", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true }).map(dayOf),
      (by) => {
        const none = new Set<string>();
        const transit = { fastest: 0, slowest: 1 };
        const day = lastLeaving(by, transit, none);
        expect(isoDay(lastLeaving(addDays(by, 7), transit, none))).toBe(isoDay(addDays(day, 7)));
        expect(by.getTime() - day.getTime()).toBeGreaterThan(21 * 86_400_000);
      },
    ),
  );
});
