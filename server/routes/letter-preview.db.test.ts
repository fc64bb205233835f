import { beforeAll, expect, test } from "vitest";
import type { PreviewResult } from "#domain/letter-settings/schema";
import { db } from "#lib/db";
import { openLetterDesk } from "#testing/letter-desk";

let desk: Awaited<ReturnType<typeof openLetterDesk>>;

beforeAll(async () => {
  desk = await openLetterDesk();
}, 90_000);

const texts = { textEn: "Not here.", textRu: "Не здесь.", textKk: "Мұнда емес." };

test("the preview says which rule decides and shows a specimen, and counts nothing", async () => {
  await db.templateRule.deleteMany({ where: { campaignId: desk.campaignId } });
  const rule = {
    form: "add",
    office: "knb-chairman",
    countries: "FR",
    effect: "REDIRECT",
    redirect: "ombudsman",
    ...texts,
  };
  await desk.post(`${desk.base}/rules`, { ...rule, countries: "DE", version: await desk.version() });
  await desk.post(`${desk.base}/rules`, { ...rule, version: await desk.version() });
  const asked = {
    form: "preview",
    office: "knb-chairman",
    language: "ru",
    country: "FR",
    demands: ["1", "3"],
    writer: "personal",
  };
  const reply = await desk.post(`${desk.base}/preview`, asked);
  if (!("render" in reply)) throw new Error("no page");
  const { readings, letter, told } = reply.formState.data as PreviewResult;
  expect(readings.map(({ rules: read }) => read.map(({ verdict, because }) => [verdict, because]))).toEqual([
    [
      ["passed", "country"],
      ["decided", null],
    ],
    [
      ["passed", "office"],
      ["passed", "office"],
    ],
  ]);
  expect(told).toEqual([{ en: "Not here.", ru: "Не здесь.", kk: "Мұнда емес." }]);
  expect(letter?.text).toContain("Уполномоченному\nпо правам человека");
  expect(letter?.text).toMatch(/^ОБРАЗЕЦ/);
  expect(letter?.image).toMatch(/^<svg/);
  expect(reply.formState.values).toMatchObject({ demands: ["1", "3"] });
  const file = await desk.post(`${desk.base}/preview`, { ...asked, form: "pdf" });
  expect("body" in file && String(file.body).slice(0, 5)).toBe("%PDF-");
  expect(await db.ledgerEntry.count()).toBe(0);
});

test("a test letter goes to whoever is signed in, and no oftener than any address is written to", async () => {
  const asked = {
    form: "test",
    office: "ombudsman",
    language: "en",
    country: "DE",
    email: "office@example.org",
  };
  for (let sent = 0; sent < 3; sent++) expect((await desk.post(desk.base, asked)).status).toBe(303);
  expect((await desk.post(desk.base, asked)).status).toBe(429);
  const mails = await db.mail.findMany({
    where: { kind: "TEST_LETTER" },
    include: { organizer: { select: { id: true } } },
  });
  expect(mails.map(({ testLetter }) => testLetter)).toEqual(
    Array(3).fill({ office: "ombudsman", language: "en", country: "DE" }),
  );
});
