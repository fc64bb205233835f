import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { countOfKind } from "#domain/campaigns/schema";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { addDays, isoDay } from "#lib/clock";
import { db } from "#lib/db";
import {
  type Letter,
  letter,
  momentOf,
  now,
  type Signature,
  sign,
  signature,
  today,
  write,
} from "#testing/lively-campaign";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { readRollUp } from "./read-roll-up.ts";
import { freezeStatistics, rollUpStatistics } from "./roll-up.ts";
import { everything } from "./schema.ts";

let campaign: { id: string; organisationId: string };
let offices: { id: string; slug: string }[];

beforeEach(async () => {
  campaign = await makeCampaign();
  offices = [(await makeRecipient(campaign)).office, (await makeRecipient(campaign)).office];
});

/** Everything that can still happen to a signature or an entry of a day that has ended. */
async function live(signatures: readonly Signature[], letters: readonly Letter[]) {
  const ids = await sign(
    campaign,
    signatures.filter(({ fate }) => fate !== "signs late"),
  );
  const entries = await write(
    campaign,
    offices,
    letters.filter(({ fate }) => fate !== "is reported late"),
  );
  await rollUpStatistics({ now });
  const early = signatures.filter(({ fate }) => fate !== "signs late");
  const of = (fate: Signature["fate"]) => ids.filter((_, index) => early[index]?.fate === fate);
  const touch = (fate: Signature["fate"], data: Parameters<typeof db.signature.updateMany>[0]["data"]) =>
    db.signature.updateMany({ where: { id: { in: of(fate) } }, data });
  await touch("withdraws", { withdrawnAt: now, country: "ZZ", source: null });
  await touch("is fraud", { invalidatedAt: now });
  await touch("shows more", { display: "FIRST_NAME" });
  await db.signature.deleteMany({ where: { id: { in: of("is erased") } } });
  await sign(
    campaign,
    signatures.filter(({ fate }) => fate === "signs late"),
  );
  const stay = letters.filter(({ fate }) => fate !== "is reported late");
  await db.ledgerEntry.deleteMany({
    where: { id: { in: entries.filter((_, index) => stay[index]?.fate === "is taken back") } },
  });
  await write(
    campaign,
    offices,
    letters.filter(({ fate }) => fate === "is reported late"),
  );
}

/** The same figures, counted one by one and without SQL. */
function countByHand(signatures: readonly Signature[], letters: readonly Letter[]) {
  const counts = new Map<string, number>();
  const add = (...name: string[]) => counts.set(name.join(" "), (counts.get(name.join(" ")) ?? 0) + 1);
  for (const each of signatures) {
    if (each.daysAgo === 0 || ["withdraws", "is fraud", "is erased"].includes(each.fate)) continue;
    const day = isoDay(momentOf(each));
    const chosen = each.fate === "shows more" ? "FIRST_NAME" : each.display;
    const display = chosen === "FULL_NAME" && !each.fullNameConfirmed ? "ANONYMOUS" : chosen;
    const figure = "signaturesConfirmed";
    add(figure, "day", day);
    if (each.daysAgo <= 2) add(figure, "hour", `${day}T${String(each.hour).padStart(2, "0")}`);
    add(figure, "country", each.country);
    add(figure, "language", each.locale);
    add(figure, "display", display);
    add(figure, "source", each.source ?? "?");
  }
  for (const each of letters) {
    if (each.daysAgo === 0 || each.fate === "is taken back") continue;
    const figure = countOfKind[each.kind];
    const office = offices[each.office]?.slug ?? "";
    add(figure, "day", isoDay(addDays(today, -each.daysAgo)));
    add(figure, "country", each.country ?? "?");
    add(figure, "language", each.language ?? "?");
    add(figure, "office", office);
    add(figure, "channel", each.channel);
    add(figure, "office-channel", `${office}/${each.channel}`);
    add(figure, "personalised", each.personalised === null ? "?" : each.personalised ? "yes" : "no");
    add(figure, "outcome", "?");
  }
  return Object.fromEntries([...counts].sort());
}

async function rolledUp() {
  const cells = await readRollUp(campaign.id as OwnedCampaignId, everything);
  return Object.fromEntries(
    cells.map(({ metric, by, key, count }): [string, number] => [`${metric} ${by} ${key}`, count]).sort(),
  );
}

test("whatever happens to its rows, a roll-up says what counting them says", async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(signature, { maxLength: 40 }),
        fc.array(letter, { maxLength: 40 }),
        async (signatures, letters) => {
          await live(signatures, letters);
          await rollUpStatistics({ now });
          expect(await rolledUp()).toEqual(countByHand(signatures, letters));
          const ended = { campaignId: campaign.id, day: { lt: today } };
          expect(await db.statisticsMark.count({ where: ended })).toBe(0);
          expect(await rollUpStatistics({ now })).toBe(0);
        },
      )
      .beforeEach(async () => {
        campaign = await makeCampaign();
        offices = [(await makeRecipient(campaign)).office, (await makeRecipient(campaign)).office];
      }),
    { numRuns: 12 },
  );
});

const anyone: Signature = {
  daysAgo: 1,
  hour: 3,
  country: "DE",
  locale: "en",
  display: "ANONYMOUS",
  fullNameConfirmed: false,
  source: null,
  fate: "stays",
};

test("several workers at once count each day once", async () => {
  await sign(
    campaign,
    Array.from({ length: 30 }, (_, index) => ({ ...anyone, daysAgo: index % 5 })),
  );
  await Promise.all(Array.from({ length: 4 }, () => rollUpStatistics({ now })));
  expect(await rolledUp()).toMatchObject({ "signaturesConfirmed country DE": 24 });
});

test("a change that commits while its day is being counted is counted by the next run", async () => {
  const [first] = await sign(campaign, [anyone, anyone]);
  const held = Promise.withResolvers<void>();
  const changed = Promise.withResolvers<void>();
  const change = db.$transaction(async (database) => {
    await database.signature.update({ where: { id: first }, data: { invalidatedAt: now } });
    changed.resolve();
    await held.promise;
  });
  await changed.promise;
  await rollUpStatistics({ now });
  expect(await rolledUp()).toMatchObject({ "signaturesConfirmed country DE": 2 });
  held.resolve();
  await change;
  await rollUpStatistics({ now });
  expect(await rolledUp()).toMatchObject({ "signaturesConfirmed country DE": 1 });
});

test("the hours of a day are forgotten after two days", async () => {
  await sign(campaign, [anyone]);
  await rollUpStatistics({ now });
  expect(await db.statisticsCount.count({ where: { campaignId: campaign.id, by: "hour" } })).toBe(1);
  for (const days of [1, 2]) await rollUpStatistics({ now: addDays(now, days) });
  expect(await db.statisticsCount.count({ where: { campaignId: campaign.id, by: "hour" } })).toBe(0);
});

test("a day ends ten minutes after midnight, when what began before has been committed", async () => {
  await sign(campaign, [{ ...anyone, daysAgo: 0 }]);
  await rollUpStatistics({ now: new Date("2026-03-11T00:05:00Z") });
  expect(await rolledUp()).toEqual({});
  await rollUpStatistics({ now: new Date("2026-03-11T00:10:00Z") });
  expect(await rolledUp()).toMatchObject({ "signaturesConfirmed country DE": 1 });
});

test("figures outlive the purge of the rows, and a run after it takes nothing away", async () => {
  await sign(campaign, [anyone, { ...anyone, daysAgo: 0 }, { ...anyone, country: "KZ" }]);
  await freezeStatistics(campaign.id, now);
  const before = await rolledUp();
  expect(before).toMatchObject({ "signaturesConfirmed country DE": 2, "signaturesConfirmed country KZ": 1 });
  await db.signature.deleteMany({ where: { campaignId: campaign.id } });
  await rollUpStatistics({ now: addDays(now, 30) });
  expect(await rolledUp()).toEqual(before);
});

test("signing today leaves no mark, so the hot path pays nothing", async () => {
  await db.signature.createMany({
    data: [
      {
        campaignId: campaign.id,
        organisationId: campaign.organisationId,
        emailIndex: randomBytes(32),
        country: "DE",
        locale: "en",
        consentVersion: "1",
        consentedAt: new Date(),
        confirmTokenHash: randomBytes(32),
        expiresAt: addDays(new Date(), 7),
        confirmedAt: new Date(),
      },
    ],
  });
  expect(await db.statisticsMark.count({ where: { campaignId: campaign.id } })).toBe(0);
});
