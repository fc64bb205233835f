import { beforeAll, describe, expect, test } from "vitest";
import { getFreshLetterCampaign } from "#domain/letters/queries";
import { ruleDraft } from "#domain/letters/rule-draft";
import { type Actor, claimOffice, claimOrganisation } from "#domain/organizer/authority";
import { addDays, dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { abolishOffice } from "./abolish-office.ts";
import { addHolder } from "./add-holder.ts";
import { changeHolder } from "./change-holder.ts";
import { changeOffice } from "./change-office.ts";
import { createCity } from "./create-city.ts";
import { createOffice } from "./create-office.ts";
import { endHolder } from "./end-holder.ts";
import { getOffice } from "./offices.ts";
import { renameCity } from "./rename-city.ts";
import { restoreOffice } from "./restore-office.ts";
import { officeWordsSchema } from "./schema.ts";

const today = dayOf(new Date());
const holder = (name: string) => ({
  ...{
    nameEn: name,
    nameRu: `${name} ru`,
    nameKk: `${name} kk`,
    dativeRu: `${name}у`,
    dativeKk: `${name}ға`,
  },
  ...{ greetingEn: `Dear ${name},`, greetingRu: `Уважаемый ${name}!`, greetingKk: `Құрметті ${name}!` },
  ...{ source: "the office’s site", verified: true, to: null },
});
const words = officeWordsSchema.parse({
  ...{ nameEn: "Minister of Justice of the Republic", nameRu: "Министр юстиции", nameKk: "Әділет министрі" },
  ...{ headRu: "Министру\r\nюстиции", headKk: "Әділет министріне", greetingEn: "Dear Minister," },
  ...{ greetingRu: "Уважаемый господин Министр!", greetingKk: "Құрметті Министр!" },
  windowA4: "Minister of Justice",
});

let actor: Actor;
let organisation: { id: string; slug: string };
let campaign: Awaited<ReturnType<typeof makeCampaign>>;

beforeAll(async () => {
  campaign = await makeCampaign();
  organisation = await db.organisation.findUniqueOrThrow({ where: { id: campaign.organisationId } });
  actor = await makeMember(organisation.id, "ORGANIZER");
});

const claim = (slug: string) => claimOffice(actor, organisation.slug, slug, "offices.edit");
const newOffice = async () => (await makeRecipient(campaign, { tenures: {} })).office.slug;

async function headsOn(day: Date, office: string) {
  const { addressees } = await getFreshLetterCampaign(campaign.slug, { day });
  const addressee = addressees.find(({ slug }) => slug === office);
  return { name: addressee?.holder?.name.ru ?? null, greeting: addressee?.holder?.greeting.ru ?? null };
}

describe("a holder", () => {
  test("who comes ends the one before: old letters keep the old name, new ones bear the new", async () => {
    const slug = await newOffice();
    await addHolder({ ...(await claim(slug)), ...holder("Old"), from: addDays(today, -100) });
    await addHolder({ ...(await claim(slug)), ...holder("New"), from: today });
    expect(await headsOn(addDays(today, -1), slug)).toEqual({ name: "Oldу", greeting: "Уважаемый Old!" });
    expect(await headsOn(today, slug)).toEqual({ name: "Newу", greeting: "Уважаемый New!" });
  });

  test("nobody has checked stands in no letter", async () => {
    const slug = await newOffice();
    await addHolder({ ...(await claim(slug)), ...holder("Rumour"), verified: false, from: today });
    expect((await headsOn(today, slug)).name).toBeNull();
  });

  test("who leaves leaves a vacancy, and cannot leave twice", async () => {
    const slug = await newOffice();
    await addHolder({ ...(await claim(slug)), ...holder("Gone"), from: addDays(today, -100) });
    const { records } = await getOffice((await claim(slug)).officeId, "en");
    const id = records.tenures[0]?.id ?? "";
    const last = addDays(today, -10);
    expect(await endHolder({ ...(await claim(slug)), id, last })).toEqual({ ok: true });
    expect(await endHolder({ ...(await claim(slug)), id, last })).toMatchObject({ ok: false });
    expect((await headsOn(last, slug)).name).toBe("Goneу");
    expect((await headsOn(today, slug)).name).toBeNull();
  });

  test("is never one of two on a day, whatever is corrected or entered at once", async () => {
    const slug = await newOffice();
    const from = (days: number) => addDays(today, -days);
    await addHolder({ ...(await claim(slug)), ...holder("First"), from: from(300) });
    await addHolder({ ...(await claim(slug)), ...holder("Second"), from: from(200) });
    const { records } = await getOffice((await claim(slug)).officeId, "en");
    const second = records.tenures.find(({ translations }) =>
      translations.some(({ name }) => name === "Second"),
    );
    const correction = { ...holder("Second"), from: from(250), id: second?.id ?? "" };
    expect(await changeHolder({ ...(await claim(slug)), ...correction })).toMatchObject({
      reason: "holder-overlaps",
    });
    expect(await addHolder({ ...(await claim(slug)), ...holder("Third"), from: from(200) })).toMatchObject({
      reason: "holder-same-day",
    });
    const both = await claim(slug);
    const added = await Promise.all(
      ["A", "B"].map((name) => addHolder({ ...both, ...holder(name), from: from(50) })),
    );
    expect(added.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

test("an office of another organisation answers as if there were none", async () => {
  const other = await makeCampaign();
  const { office } = await makeRecipient(other);
  await expect(claim(office.slug)).rejects.toMatchObject({ code: "not-found" });
});

test("a new office gets a short name from its own, and a number where that is taken", async () => {
  const by = claimOrganisation(actor, organisation.slug, "offices.edit");
  expect(await createOffice({ by, slug: "", ...words })).toEqual({ ok: true, slug: "minister-justice" });
  expect(await createOffice({ by, slug: "", ...words })).toEqual({ ok: true, slug: "minister-justice-2" });
  expect(await createOffice({ by, slug: "minister-justice", ...words })).toMatchObject({
    reason: "slug-taken",
  });
});

test("words that somebody else has changed meanwhile are not overwritten", async () => {
  const slug = await newOffice();
  const { seen } = await getOffice((await claim(slug)).officeId, "en");
  expect(await changeOffice({ ...(await claim(slug)), ...words, seen })).toEqual({ ok: true });
  expect(await changeOffice({ ...(await claim(slug)), ...words, seen })).toMatchObject({ status: 409 });
});

test("letters to an abolished office go to its successor, which comes into the campaign", async () => {
  const slug = await newOffice();
  const by = claimOrganisation(actor, organisation.slug, "offices.edit");
  const heir = await createOffice({ by, slug: "heir", ...words });
  expect(heir.ok).toBe(true);
  await abolishOffice({ ...(await claim(slug)), on: today, successor: "heir", source: "decree" });
  const now = await getFreshLetterCampaign(campaign.slug);
  expect(ruleDraft(now, [slug], "en")).toMatchObject({ to: ["heir"], notices: [{ kind: "redirect" }] });
  const before = await getFreshLetterCampaign(campaign.slug, { day: addDays(today, -1) });
  expect(ruleDraft(before, [slug], "en").to).toEqual([slug]);
  const circle = { on: today, successor: slug, source: "" };
  expect(await abolishOffice({ ...(await claim("heir")), ...circle })).toMatchObject({
    reason: "successor-circle",
  });
  await restoreOffice(await claim(slug));
  expect(ruleDraft(await getFreshLetterCampaign(campaign.slug), [slug], "en").to).toEqual([slug]);
});

test("a city that was renamed bears the name of the letter's day on the envelope", async () => {
  const by = claimOrganisation(actor, organisation.slug, "offices.edit");
  const name = (latin: string) => ({ latin, en: latin, ru: latin, kk: latin, source: "law" });
  await createCity({ by, ...name("TOWN") });
  await renameCity({ by, city: "town", from: new Date("2019-03-23"), ...name("NEWTOWN") });
  await renameCity({ by, city: "town", from: new Date("2022-09-17"), ...name("TOWN") });
  const slug = await newOffice();
  const cityId = (
    await db.city.findFirstOrThrow({ where: { slug: "town", organisationId: organisation.id } })
  ).id;
  await db.officeAddress.updateMany({ where: { office: { slug } }, data: { cityId } });
  const lineOn = async (day: string) => {
    const { addressees } = await getFreshLetterCampaign(campaign.slug, { day: new Date(day) });
    return addressees.find((each) => each.slug === slug)?.address?.a4.at(-2);
  };
  expect(await lineOn("2019-03-22")).toBe("TOWN 010000");
  expect(await lineOn("2019-03-23")).toBe("NEWTOWN 010000");
  expect(await lineOn("2022-09-17")).toBe("TOWN 010000");
});
