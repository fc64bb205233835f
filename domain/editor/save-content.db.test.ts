import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { claimCampaign } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { readContent } from "./read-content.ts";
import { restoreVersion } from "./restore-version.ts";
import { saveContent } from "./save-content.ts";
import { type Content, rowsOf, type SectionName } from "./schema.ts";
import { writeContent } from "./write-content.ts";

async function openEditor(state: "DRAFT" | "ACTIVE" = "DRAFT") {
  const campaign = await makeCampaign({ state, publishedAt: state === "DRAFT" ? null : new Date() });
  const actor = await makeMember(campaign.organisationId, "ORGANIZER");
  const claim = await claimCampaign(actor, campaign.slug, "campaigns.edit");
  const content = await readContent(db, campaign.id);
  const save = (section: SectionName, from: number, fields: Content, more = {}) =>
    saveContent({ ...claim, section, from, fields: { ...content, ...fields }, ...more });
  return { campaign, claim, content, save, now: () => readContent(db, campaign.id) };
}

test("what was read is what is written, whatever the texts hold", async () => {
  const { campaign, content } = await openEditor();
  const [person, fact, source] = [randomUUID(), "the-arrest", "court"];
  const rich: Content = {
    ...content,
    "story.kk": "Ән – «қарсы» <script>\n\n* a",
    people: person,
    [`people.${person}.name.en`]: "A. Person",
    facts: fact,
    [`facts.${fact}.date`]: "2018-02-01",
    [`facts.${fact}.precision`]: "MONTH",
    [`facts.${fact}.sources`]: source,
    [`facts.${fact}.text.ru`]: "Суд",
    sources: source,
    [`sources.${source}.title`]: "Record",
    [`sources.${source}.url`]: "https://example.org/",
    [`sources.${source}.publishedOn`]: "2018-03-01",
  };
  await db.$transaction((tx) => writeContent(tx, campaign.id, rich));
  expect(await readContent(db, campaign.id)).toEqual(rich);
});

test("two editors of one version: what does not overlap is joined, what does comes back with both texts", async () => {
  const { save, now, campaign } = await openEditor();
  expect(await save("basics", 0, { "title.en": "First title" })).toEqual({ ok: true, done: "content-saved" });
  expect(await save("basics", 0, { "story.ru": "Другая история" })).toEqual({
    ok: true,
    done: "saved-merged",
  });
  expect(await now()).toMatchObject({ "title.en": "First title", "story.ru": "Другая история" });
  const refused = await save("basics", 0, { "title.en": "Second title", "lede.kk": "Жаңа" });
  expect(refused).toMatchObject({
    ok: false,
    reason: "conflict",
    data: {
      version: 3,
      conflicts: [{ path: "title.en", mine: "Second title", theirs: "First title" }],
      content: { "title.en": "Second title", "lede.kk": "Жаңа", "story.ru": "Другая история" },
    },
  });
  expect(await db.campaignVersion.count({ where: { campaignId: campaign.id } })).toBe(3);
  const content = await now();
  expect(await save("basics", 3, { ...content, "title.en": "x" }, { takeTheirs: ["title.en"] })).toEqual({
    ok: true,
    done: "nothing-changed",
  });
});

test("twenty people save at once: each has a version of their own and no text is lost", async () => {
  const { save, now, campaign } = await openEditor();
  const paths = ["title", "summary", "lede", "story"].flatMap((name) =>
    ["en", "ru", "kk"].map((l) => `${name}.${l}`),
  );
  const texts = paths.map((path, index) => [path, `Text ${index}`] as const);
  const outcomes = await Promise.all(texts.map(([path, text]) => save("basics", 0, { [path]: text })));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await now()).toMatchObject(Object.fromEntries(texts));
  const versions = await db.campaignVersion.findMany({
    where: { campaignId: campaign.id },
    orderBy: { number: "asc" },
  });
  expect(versions.map(({ number }) => number)).toEqual(
    texts.concat(texts.slice(0, 1)).map((_, index) => index + 1),
  );
});

test("an older version comes back as a new one; published demands never change by it", async () => {
  const draft = await openEditor();
  await draft.save("basics", 0, { "title.en": "New" });
  await restoreVersion({ ...draft.claim, number: 1 });
  expect(await draft.now()).toEqual(draft.content);
  const active = await openEditor("ACTIVE");
  const [first = ""] = rowsOf(active.content, "demands");
  const refused = await active.save("demands", 0, { [`demands.${first}.text.en`]: "Something else" });
  expect(refused).toMatchObject({ ok: false, reason: "demands-locked" });
  expect(await active.now()).toEqual(active.content);
});

test("a review ends with the text that was read, unless a native speaker has read the change", async () => {
  const { save, campaign } = await openEditor();
  const reviewed = async () => {
    const rows = await db.campaignTranslation.findMany({
      where: { campaignId: campaign.id, reviewedAt: { not: null } },
    });
    return rows.map(({ locale, reviewedVersion }) => [locale, reviewedVersion]).sort();
  };
  await save("basics", 0, { "title.ru": "Новое" });
  expect(await reviewed()).toEqual([
    ["en", null],
    ["kk", null],
  ]);
  await save("basics", 2, { "title.ru": "Новое", "title.kk": "Жаңа" }, { reviewedAgain: true });
  expect(await reviewed()).toEqual([
    ["en", null],
    ["kk", 3],
  ]);
});

test("a form cannot write into a row of another campaign", async () => {
  const other = await openEditor();
  const { save } = await openEditor();
  const [stolen = ""] = rowsOf(other.content, "demands");
  const fields = { demands: stolen, [`demands.${stolen}.text.en`]: "Stolen" };
  expect(await save("demands", 0, fields)).toEqual({ ok: false, reason: "invalid" });
  expect(await other.now()).toEqual(other.content);
});
