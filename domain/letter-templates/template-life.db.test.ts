import { beforeAll, expect, test } from "vitest";
import { UnfilledPlaceholder } from "#domain/letters/placeholders";
import { getFreshLetterCampaign } from "#domain/letters/queries";
import { composeSample } from "#domain/letters/sample-letter";
import { createOffice } from "#domain/office-records/create-office";
import { officeWordsSchema } from "#domain/office-records/schema";
import { type Actor, claimCampaign } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { locales } from "#lib/locales";
import { makeCampaign } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { addRecipient } from "./add-recipient.ts";
import { addTemplate } from "./add-template.ts";
import { changeRecipientWords } from "./change-recipient-words.ts";
import { changeTemplate } from "./change-template.ts";
import { moveRecipient } from "./move-recipient.ts";
import { getTemplate, listRecipients, listTemplates } from "./queries.ts";
import { removeRecipient } from "./remove-recipient.ts";
import { removeTemplate } from "./remove-template.ts";
import type { TemplateText } from "./schema.ts";

const words = officeWordsSchema.parse({
  ...{
    nameEn: "Minister",
    nameRu: "Министр",
    nameKk: "Министр",
    headRu: "Министру",
    greetingEn: "Dear Minister,",
  },
  ...{ greetingRu: "Уважаемый господин Министр!", windowA4: "Minister" },
});

let actor: Actor;
let slug: string;

beforeAll(async () => {
  const campaign = await makeCampaign();
  slug = campaign.slug;
  actor = await makeMember(campaign.organisationId, "ORGANIZER");
});

const claim = () => claimCampaign(actor, slug, "letters.edit");
const version = async () =>
  (await db.campaign.findUniqueOrThrow({ where: { slug }, select: { lettersVersion: true } })).lettersVersion;
const filled = ({ reviewedAt: _, ...text }: TemplateText) => ({
  ...text,
  paragraphs: text.paragraphs.map(({ slot, wordings }) => ({
    slot,
    wordings: wordings.map((wording) => wording.replace(/\{\{\?[^{}]*\}\}/g, "Filled")),
  })),
});

async function saveText(change: (text: TemplateText) => ReturnType<typeof filled>, reviewed = false) {
  const owned = await claim();
  const text = (await getTemplate(owned.campaignId, "appeal", "en")).texts.en as TemplateText;
  const input = { ...change(text), reviewed, go: "", version: await version() };
  return changeTemplate({ ...owned, key: "appeal", locale: "en", input });
}

test("from nothing to a letter: a text begun, its blanks filled, an office added", async () => {
  const owned = await claim();
  await createOffice({ by: owned.by, slug: "minister", ...words });
  const begun = await addTemplate({
    ...owned,
    input: { version: await version(), key: "appeal", start: "appeal" },
  });
  expect(begun).toEqual({ ok: true, key: "appeal" });
  const place = { office: "minister", template: "appeal" };
  const withKazakh = { version: await version(), ...place, languages: [...locales] };
  expect(await addRecipient({ ...owned, input: withKazakh })).toMatchObject({ reason: "head-missing" });
  const added = await addRecipient({ ...owned, input: { ...withKazakh, languages: ["en", "ru"] } });
  expect(added).toEqual({ ok: true });
  const sample = { office: "minister", language: "en", country: "DE" } as const;
  const before = await getFreshLetterCampaign(slug);
  expect(() => composeSample(before, sample)).toThrow(UnfilledPlaceholder);
  expect(await saveText(filled)).toEqual({ ok: true });
  const letter = composeSample(await getFreshLetterCampaign(slug), sample)?.letter;
  expect(letter?.subject).toBe("Title en");
  expect(letter?.paragraphs.join(" ")).toContain("According to Filled");
});

test("what is wrong is refused whole, and a review holds only for the text that was read", async () => {
  const wrong = await saveText((text) => ({ ...filled(text), subject: "{{city}}" }));
  expect(wrong).toMatchObject({ reason: "template-faults", data: { faults: [{ field: "subject" }] } });
  const { campaignId } = await claim();
  const reviewedAt = async () => (await getTemplate(campaignId, "appeal", "en")).texts.en?.reviewedAt ?? null;
  await saveText(filled, true);
  const first = await reviewedAt();
  await saveText(filled, true);
  expect(await reviewedAt()).toEqual(first);
  await saveText((text) => ({ ...filled(text), subject: "Another subject" }));
  expect(await reviewedAt()).toBeNull();
  const [summary] = await listTemplates(campaignId, "en");
  expect(summary?.languages.map(({ gaps }) => gaps.map(({ kind }) => kind))).toEqual([
    ["not-reviewed"],
    ["blanks", "not-reviewed"],
    ["blanks", "not-reviewed"],
  ]);
});

test("whoever saves from an older state is told what changed meanwhile", async () => {
  const owned = await claim();
  const old = (await version()) - 1;
  const late = await addTemplate({ ...owned, input: { version: old, key: "late", start: "copy:appeal" } });
  expect(late).toMatchObject({ status: 409, data: [{ action: "letters.template-changed" }] });
});

test("offices change places, say what they can do about this case, and go only when nothing leans on them", async () => {
  const owned = await claim();
  const { campaignId } = owned;
  await createOffice({ by: owned.by, slug: "second", ...words });
  const second = { office: "second", template: "appeal", languages: ["en" as const] };
  await addRecipient({ ...owned, input: { version: await version(), ...second } });
  await moveRecipient({ ...owned, input: { version: await version(), office: "second", direction: "up" } });
  expect((await listRecipients(campaignId, "en")).map((each) => each.slug)).toEqual(["second", "minister"]);
  const said = { remitEn: "Can open an inquiry.", remitRu: "", remitKk: "" };
  await changeRecipientWords({ ...owned, input: { version: await version(), ...second, ...said } });
  const { addressees } = await getFreshLetterCampaign(slug);
  expect(addressees[0]?.remit.en).toBe("Can open an inquiry.");
  const gone = async () => removeTemplate({ ...owned, key: "appeal", version: await version() });
  expect(await gone()).toMatchObject({ reason: "template-of-offices" });
  for (const office of ["second", "minister"])
    expect(await removeRecipient({ ...owned, input: { version: await version(), office } })).toEqual({
      ok: true,
    });
  expect(await gone()).toEqual({ ok: true });
});
