import { beforeAll, expect, test } from "vitest";
import type { Overflow } from "#domain/letter-additions/schema";
import { db } from "#lib/db";
import { locales } from "#lib/locales";
import { type Fields, openLetterDesk } from "#testing/letter-desk";

let desk: Awaited<ReturnType<typeof openLetterDesk>>;

beforeAll(async () => {
  desk = await openLetterDesk();
}, 90_000);

const page = () => `${desk.base}/additions`;
const save = async (fields: Fields, who?: "MODERATOR" | "stranger") =>
  desk.post(page(), { ...fields, version: await desk.version() }, who);
const errorsOf = (reply: Awaited<ReturnType<typeof save>>) => "render" in reply && reply.formState.errors;

const emphasis = { form: "emphasis", office: "ombudsman" };
const words = {
  en: "I ask you to visit both men.",
  ru: "Прошу посетить обоих.",
  kk: "Екеуіне де баруыңызды сұраймын.",
};
const inPlace = (place: number, texts: Record<string, string> = words) =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [`${language}${place}`, text]));

function storedWordings(office: string) {
  return db.recipientTranslation.findMany({
    where: { recipient: { campaignId: desk.campaignId, office: { slug: office } } },
    orderBy: { locale: "asc" },
    select: { locale: true, emphasis: true },
  });
}

test("wordings for an office are kept in order, in every language that it is written to in", async () => {
  const second = {
    en: "Please visit both men.",
    ru: "Навестите, пожалуйста, обоих.",
    kk: "Екеуіне де барыңызшы.",
  };
  const reply = await save({ ...emphasis, ...inPlace(2), ...inPlace(4, second) });
  expect(reply.headers?.location).toBe(`${page()}?done=emphasis-changed`);
  expect(await storedWordings("ombudsman")).toEqual(
    locales.map((locale) => ({ locale, emphasis: [words[locale], second[locale]] })),
  );
  const entry = await db.auditEntry.findFirst({ where: { action: "letters.emphasis-changed" } });
  expect(entry?.after).toMatchObject({ office: "ombudsman", kk: `${words.kk}\n${second.kk}` });
});

test("a letter and its translation never take different wordings: none is saved in one language alone", async () => {
  const reply = await save({ ...emphasis, ...inPlace(1), ...inPlace(2, { en: "Only here." }) });
  expect([reply.status, errorsOf(reply)]).toEqual([422, { ru2: "every-language" }]);
  const stress = await save({ form: "stress", person: "1", en: "Please think of him.", ru: "", kk: "" });
  expect(errorsOf(stress)).toEqual({ ru: "every-language", kk: "every-language" });
  const enclosures = {
    form: "enclosures",
    template: "appeal",
    en: "Summary, 1 page",
    ru: "",
    kk: "Түйін, 1 бет",
  };
  expect(errorsOf(await save(enclosures))).toEqual({ ru: "same-number" });
});

test("what would push a letter over its page is refused, with the letter and the lines", async () => {
  const long = { ...words, ru: `${words.ru} `.repeat(66).trim() };
  const reply = await save({ ...emphasis, ...inPlace(1), ...inPlace(3, long) });
  expect(errorsOf(reply)).toEqual({ ru3: "page-overflows" });
  const { office, language, lines } = ("render" in reply ? reply.formState.data : null) as Overflow;
  expect([office, language]).toEqual(["ombudsman", "ru"]);
  expect(lines).toBeGreaterThan(0);
});

test("neither a placeholder nor what no font can print gets into a letter", async () => {
  const wrong: [string, string][] = [
    ["Dear {{supporterName}}", "no-placeholder"],
    ["A heart 💙 of gold", "unprintable-character"],
    ["a\0b", "invalid"],
  ];
  for (const [en, reason] of wrong) {
    expect(errorsOf(await save({ ...emphasis, ...inPlace(1, { ...words, en }) }))).toEqual({ en1: reason });
    expect(errorsOf(await save({ form: "stress", person: "1", ...words, en }))).toEqual({ en: reason });
    const enclosures = { form: "enclosures", template: "appeal", ...words, en };
    expect(errorsOf(await save(enclosures))).toEqual({ en: reason });
  }
});

test("a person's sentence and the enclosures of a template are kept, and emptied", async () => {
  expect((await save({ form: "stress", person: "2", ...words })).status).toBe(303);
  const person = { person: { campaignId: desk.campaignId, position: 2 } };
  const sentences = () =>
    db.campaignPersonTranslation.findMany({ where: person, orderBy: { locale: "asc" } });
  expect((await sentences()).map(({ stress }) => stress)).toEqual(locales.map((locale) => words[locale]));
  await save({ form: "stress", person: "2", en: "", ru: "", kk: "" });
  expect((await sentences()).map(({ stress }) => stress)).toEqual(["", "", ""]);
  const enclosures = {
    form: "enclosures",
    template: "appeal",
    en: "Summary of the case, 2 pages\r\n\r\nMap, 1 page",
    ru: "Обзор дела, 2 с.\nКарта, 1 с.",
    kk: "Істің мазмұны, 2 бет\nКарта, 1 бет",
  };
  expect((await save(enclosures)).status).toBe(303);
  const where = { locale: "en", template: { campaignId: desk.campaignId, key: "appeal" } } as const;
  const stored = await db.letterTemplateTranslation.findFirst({ where });
  expect(stored?.enclosures).toEqual(["Summary of the case, 2 pages", "Map, 1 page"]);
});

test("only who may edit letters changes them, in their own organisation, and nobody unseen", async () => {
  const forms: Fields[] = [
    { ...emphasis, ...inPlace(1) },
    { form: "stress", person: "1", ...words },
    { form: "enclosures", template: "appeal", ...words },
  ];
  for (const form of forms) {
    await expect(save(form, "MODERATOR")).rejects.toMatchObject({ code: "forbidden" });
    await expect(save(form, "stranger")).rejects.toMatchObject({ code: "not-found" });
    const late = await desk.post(page(), { ...form, version: "0" });
    expect([late.status, errorsOf(late)]).toEqual([409, { "": "changed-meanwhile" }]);
  }
});
