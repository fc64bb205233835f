import { beforeAll, expect, test } from "vitest";
import type { WriteData } from "#domain/letters/schema";
import { db, type Prisma } from "#lib/db";
import { prosecutorGeneral } from "../../prisma/sample/recipients/prosecutor-general.ts";
import { loadSample } from "../../scripts/sample.ts";
import type { Incoming } from "../http.ts";
import { routes as api } from "../routes/letters.ts";
import { routes as composer } from "../routes/write.ts";

const slug = "zhumagulov-abishev";
const said = (word: string) => ({
  create: (["en", "ru", "kk"] as const).map((locale) => ({ locale, text: `${word} ${locale}` })),
});

beforeAll(async () => {
  const { campaignId } = await loadSample({ mode: "try-out" });
  await db.campaignTranslation.updateMany({ where: { campaignId }, data: { reviewedAt: new Date() } });
  await db.templateRule.deleteMany({ where: { campaignId } });
  const offices = await db.office.findMany({ select: { id: true, slug: true } });
  const idOf = (office: string) => offices.find((each) => each.slug === office)?.id ?? null;
  const { id: templateId } = await db.letterTemplate.findFirstOrThrow({
    where: { key: "diplomatic-mission" },
  });
  const rules: Omit<Prisma.TemplateRuleUncheckedCreateInput, "campaignId" | "position">[] = [
    {
      officeId: idOf("state-secretary"),
      countries: ["DE"],
      effect: "EXCLUDE",
      translations: said("not here"),
    },
    {
      officeId: idOf("ombudsman"),
      source: "leaflet",
      effect: "REDIRECT",
      redirectOfficeId: idOf("prosecutor-general"),
      translations: said("over there"),
    },
    {
      officeId: idOf("knb-chairman"),
      countries: ["FR", "DE"],
      effect: "THANK",
      translations: said("thanks"),
    },
    { officeId: idOf("prosecutor-general"), countries: ["FR"], effect: "TEMPLATE", templateId },
    { officeId: idOf("diplomatic-mission"), effect: "EXCLUDE", translations: said("no mission") },
  ];
  for (const [index, data] of rules.entries())
    await db.templateRule.create({ data: { campaignId, position: index + 1, ...data } });
}, 60_000);

function incoming(body: string, type: string): Incoming {
  return {
    method: "POST",
    path: "",
    params: { locale: "en", slug },
    query: new URLSearchParams(),
    headers: { "content-type": type },
    body: Buffer.from(body),
    sourceKey: "rules",
  };
}

async function print(recipients: string[], country: string, more = {}) {
  const sender = { name: "Ann Lee", city: "Berlin", country };
  const body = JSON.stringify({ recipients, language: "en", sender, paper: "a4", ...more });
  const reply = await api[0]?.handle(incoming(body, "application/json"));
  if (!reply || !("body" in reply)) throw new Error("no answer");
  return { status: reply.status, problem: reply.status === 200 ? null : JSON.parse(String(reply.body)) };
}

async function write(fields: Record<string, string | string[]>) {
  const draft = { language: "en", name: "Ann Lee", city: "Paris", country: "FR", go: "check", ...fields };
  const pairs = Object.entries(draft).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const body = new URLSearchParams(pairs as string[][]).toString();
  const reply = await composer[0]?.handle(incoming(body, "application/x-www-form-urlencoded"));
  if (!reply || !("render" in reply)) throw new Error("no page");
  return { values: reply.formState.values, data: reply.formState.data as WriteData };
}

test("the API names what the rules keep back, and leads nobody's letter elsewhere unseen", async () => {
  expect((await print(["state-secretary"], "FR")).status).toBe(200);
  expect(await print(["state-secretary"], "DE")).toMatchObject({
    status: 422,
    problem: { code: "recipient-excluded", recipient: "state-secretary" },
  });
  expect((await print(["ombudsman"], "DE")).status).toBe(200);
  expect(await print(["ombudsman"], "DE", { source: "leaflet" })).toMatchObject({
    status: 422,
    problem: { code: "recipient-redirected", redirect: "prosecutor-general" },
  });
  expect((await print(["ombudsman"], "DE", { source: "<no name>" })).status).toBe(200);
  expect(await print(["diplomatic-mission"], "DE")).toMatchObject({ problem: { code: "no-address" } });
});

test("a writer sees where the letter goes before anything is printed", async () => {
  const before = await db.ledgerEntry.count();
  const { data, values } = await write({ to: ["ombudsman", "knb-chairman"], source: "leaflet", go: "print" });
  expect(data).toMatchObject({
    view: "check",
    letter: { office: { slug: "prosecutor-general" } },
    notices: [
      { kind: "redirect", text: "over there en" },
      { kind: "thank", text: "thanks en" },
    ],
  });
  expect(values).toMatchObject({ to: ["prosecutor-general"], source: "leaflet" });
  expect(await db.ledgerEntry.count()).toBe(before);
});

test("a letter can be set in another template, and only in the languages that it has", async () => {
  const { data } = await write({ to: "prosecutor-general" });
  expect(data).toMatchObject({ view: "check", notices: [] });
  expect(data.view === "check" && data.letter.text).toContain("the six requests below");
  const { data: russian } = await write({ to: "prosecutor-general", language: "ru" });
  const own = prosecutorGeneral.emphasis.ru ?? [];
  expect(own.filter((words) => russian.view === "check" && russian.letter.text.includes(words))).toHaveLength(
    1,
  );
});

test("without any office left the campaign says thanks and what was typed stays", async () => {
  const { data, values } = await write({ to: "knb-chairman", personalParagraph: "My own words." });
  expect(data).toMatchObject({ view: "no-letter", notices: [{ kind: "thank", text: "thanks en" }] });
  expect(values).toMatchObject({ to: ["knb-chairman"], personalParagraph: "My own words." });
});

test("the database takes no rule that is half of one, or leads out of its campaign", async () => {
  const { id: campaignId } = await db.campaign.findUniqueOrThrow({ where: { slug } });
  const office = await db.office.findFirstOrThrow({ where: { slug: "ombudsman" } });
  const elsewhere = await db.office.create({
    data: { organisationId: office.organisationId, slug: "elsewhere" },
  });
  const wrong: Omit<Prisma.TemplateRuleUncheckedCreateInput, "campaignId" | "position">[] = [
    { effect: "TEMPLATE" },
    { effect: "REDIRECT" },
    { effect: "REDIRECT", officeId: office.id, redirectOfficeId: office.id },
    { effect: "REDIRECT", redirectOfficeId: elsewhere.id },
    { effect: "EXCLUDE", officeId: elsewhere.id },
    { effect: "EXCLUDE", countries: ["Germany"] },
    { effect: "EXCLUDE", source: "two words" },
  ];
  for (const data of wrong)
    await expect(db.templateRule.create({ data: { campaignId, position: 99, ...data } })).rejects.toThrow();
});
