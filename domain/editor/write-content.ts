import { randomUUID } from "node:crypto";
import type { Database, DatePrecision, Prisma } from "#lib/db";
import { type Locale, locales } from "#lib/locales";
import { type Content, type RowKind, rowsOf, type TextField, textFields } from "./schema.ts";

/** Makes a campaign say this and nothing else, in the caller's transaction. Its languages stay as switched as they are. */
export async function writeContent(database: Database, campaignId: string, content: Content): Promise<void> {
  for (const locale of locales) {
    const texts = textsIn(content, locale);
    await database.campaignTranslation.upsert({
      where: { campaignId_locale: { campaignId, locale } },
      create: { campaignId, locale, disabledAt: new Date(), ...texts },
      update: texts,
    });
  }
  await writePeople(database, campaignId, content);
  await writeDemands(database, campaignId, content);
  await writeFacts(database, campaignId, content);
}

/** The texts of a campaign in one language, as its row has them. */
export function textsIn(content: Content, locale: Locale): Record<TextField, string> {
  const texts = textFields.map(({ name }) => [name, content[`${name}.${locale}`] ?? ""]);
  return Object.fromEntries(texts) as Record<TextField, string>;
}

async function writePeople(database: Database, campaignId: string, content: Content) {
  const ids = rowsOf(content, "people");
  const before = await database.campaignPerson.findMany({
    where: { campaignId },
    select: { id: true, position: true },
  });
  await database.campaignPerson.deleteMany({ where: { campaignId } });
  for (const [index, id] of ids.entries()) {
    const text = texter(content, "people", id);
    await database.campaignPerson.create({
      data: {
        id,
        campaignId,
        position: index + 1,
        translations: {
          create: locales.map((locale) => ({
            locale,
            name: text("name", locale),
            about: text("about", locale),
            stress: text("stress", locale),
          })),
        },
      },
    });
  }
  const moved = new Map(before.map(({ id, position }) => [position, ids.indexOf(id) + 1]));
  await moveStressCounts(database, campaignId, moved);
}

/** Letters that put a person first were counted under the person's place, so the figures go where the person goes. */
async function moveStressCounts(database: Database, campaignId: string, moved: Map<number, number>) {
  if ([...moved].every(([from, to]) => from === to)) return;
  const where = { campaignId, subject: "PERSON" } as const;
  const counts = await database.stressCount.findMany({ where });
  await database.stressCount.deleteMany({ where });
  await database.stressCount.createMany({
    data: counts.flatMap((count) => {
      const number = moved.get(count.number);
      return number ? [{ ...count, number }] : [];
    }),
  });
}

async function writeDemands(database: Database, campaignId: string, content: Content) {
  await database.demand.deleteMany({ where: { campaignId } });
  for (const [index, id] of rowsOf(content, "demands").entries()) {
    const text = texter(content, "demands", id);
    const translations = locales.map((locale) => ({ locale, text: text("text", locale) }));
    await database.demand.create({
      data: { id, campaignId, number: index + 1, translations: { create: translations } },
    });
  }
}

async function writeFacts(database: Database, campaignId: string, content: Content) {
  await database.fact.deleteMany({ where: { campaignId } });
  await database.source.deleteMany({ where: { campaignId } });
  const sourceIds = new Map(rowsOf(content, "sources").map((key) => [key, randomUUID()]));
  await database.source.createMany({
    data: [...sourceIds].map(([key, id], position) => ({
      id,
      campaignId,
      position,
      ...sourceRow(content, key),
    })),
  });
  for (const [index, key] of rowsOf(content, "facts").entries()) {
    const row = { campaignId, key, timelinePosition: index + 1, ...factRow(content, key, sourceIds) };
    await database.fact.create({ data: row });
  }
}

function sourceRow(content: Content, key: string) {
  const text = texter(content, "sources", key);
  const [url, publishedOn] = [text("url"), text("publishedOn")];
  return {
    key,
    title: text("title"),
    publisher: text("publisher"),
    url: url || null,
    publishedOn: toDay(publishedOn),
  };
}

function factRow(content: Content, key: string, sourceIds: ReadonlyMap<string, string>) {
  const text = texter(content, "facts", key);
  const joined = text("sources")
    .split(" ")
    .flatMap((source) => sourceIds.get(source) ?? []);
  return {
    happenedOn: toDay(text("date")),
    precision: (text("precision") || "DAY") as DatePrecision,
    sources: { create: joined.map((sourceId) => ({ sourceId })) },
    translations: {
      create: locales.map((locale) => ({
        locale,
        text: text("text", locale),
        assertedBy: text("assertedBy", locale),
      })),
    },
  } satisfies Partial<Prisma.FactUncheckedCreateInput>;
}

function texter(content: Content, kind: RowKind, id: string) {
  return (field: string, locale?: Locale) =>
    content[[kind, id, field, locale].filter(Boolean).join(".")] ?? "";
}

function toDay(iso: string): Date | null {
  return iso === "" ? null : new Date(`${iso}T00:00:00Z`);
}
