import { expect, test } from "vitest";
import { db } from "#lib/db";
import { loadSample } from "./sample.ts";

const now = new Date("2026-11-22T10:00:00Z");

async function everything() {
  const include = { translations: true } as const;
  return JSON.stringify([
    await db.campaign.findMany({
      include: {
        ...include,
        people: { include },
        demands: { include },
        updates: { include },
        facts: { include: { translations: true, sources: true } },
        forbiddenTerms: true,
        recipients: { include },
        templates: { include: { translations: true, paragraphs: { include: { variants: true } } } },
      },
    }),
    await db.office.findMany({
      include: { ...include, tenures: { include }, addresses: true, phones: true },
    }),
    await db.city.findMany({ include: { names: true } }),
    await db.organisation.findMany(),
  ]);
}

test("the try-out gets an active campaign dated February 2018, and loading again changes nothing", async () => {
  const runs = await Promise.all([
    loadSample({ mode: "try-out", now }),
    loadSample({ mode: "try-out", now }),
  ]);
  expect(runs.filter(({ loaded }) => loaded)).toHaveLength(1);

  const campaign = await db.campaign.findUniqueOrThrow({
    where: { slug: "zhumagulov-abishev" },
    include: { translations: true, recipients: { orderBy: { position: "asc" }, include: { office: true } } },
  });
  expect(campaign).toMatchObject({
    state: "ACTIVE",
    sample: true,
    asOf: new Date("2018-02-12"),
    appealsBefore: null,
    reviewBy: new Date("2027-11-22"),
  });
  expect(campaign.translations.map(({ reviewedAt }) => reviewedAt)).toEqual([null, null, null]);
  expect(campaign.recipients).toHaveLength(8);
  expect(campaign.recipients[0]?.office.slug).toBe("detention-facility-head");
  expect(await db.office.count({ where: { addresses: { none: {} } } })).toBe(1);

  await db.campaignTranslation.updateMany({
    where: { locale: "en" },
    data: { title: "Edited by an organizer" },
  });
  await db.tenure.deleteMany({ where: { office: { slug: "ombudsman" } } });
  const before = await everything();
  expect(await loadSample({ mode: "try-out" })).toEqual({ campaignId: campaign.id, loaded: false });
  expect(await everything()).toBe(before);
});

test("a live instance gets it as history, with the offices it already keeps", async () => {
  await db.campaign.deleteMany();
  const offices = await db.office.count();
  await loadSample({ mode: "live", now });
  const campaign = await db.campaign.findUniqueOrThrow({
    where: { slug: "zhumagulov-abishev" },
    include: { translations: { where: { locale: "en" } } },
  });
  expect(campaign).toMatchObject({ state: "HISTORICAL", sample: true, reviewBy: null });
  expect(campaign.translations[0]?.notice).toMatch(/Sending is switched off\.$/);
  expect(await db.office.count()).toBe(offices);
  expect(await db.tenure.count({ where: { office: { slug: "ombudsman" } } })).toBe(0);
});
