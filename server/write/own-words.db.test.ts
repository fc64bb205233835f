import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Preview, WriteData } from "#domain/letters/schema";
import { rememberParagraph, storeParagraphs } from "#domain/wording/remember-paragraph";
import { shinglesOf } from "#domain/wording/shingles";
import { emptySet, laneOf } from "#domain/wording/word-set";
import { wordsOf } from "#domain/wording/words";
import { hashToken } from "#lib/crypto";
import { db } from "#lib/db";
import { loadSample } from "../../scripts/sample.ts";
import { routes } from "../routes/write.ts";

const paragraph =
  "My grandmother taught chemistry in Karaganda and hid forbidden poems in jars of quince jelly. " +
  "Whoever silences poets will answer to their pupils, says my uncle Bartholomew Quillfeather, born 1931.";
const draft = {
  to: "ombudsman",
  language: "en",
  personalParagraph: paragraph,
  name: "Rosalind Quillfeather",
  city: "Lisbon",
  country: "PT",
  postalAddress: "Rua Augusta 1\n1100 Lisbon",
};
/** Sheets of every lane. */
const sheets = Array.from({ length: 64 }, (_, index) => `${index}`.padStart(43, "x"));
const laneOfSheet = (sheet: string) => laneOf(hashToken(sheet));
const [mine = "", ...others] = sheets;
const stranger = others.find((sheet) => laneOfSheet(sheet) !== laneOfSheet(mine)) ?? "";

let campaignId = "";

beforeAll(async () => {
  await loadSample({ mode: "try-out" });
  await db.campaignTranslation.updateMany({ data: { reviewedAt: new Date() } });
  campaignId = (await db.campaign.findFirstOrThrow()).id;
});

async function post(path: string, fields: Record<string, string>) {
  const route = routes.find(({ pattern }) => pattern.endsWith(path));
  const reply = await route?.handle({
    method: "POST",
    path: "",
    params: { locale: "en", slug: "zhumagulov-abishev" },
    query: new URLSearchParams(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: Buffer.from(new URLSearchParams(fields).toString()),
    sourceKey: "own-words",
  });
  if (!reply) throw new Error("no answer");
  return reply;
}

async function measure(fields: Record<string, string>) {
  const reply = await post("/write/preview", { ...draft, ...fields });
  expect(reply.headers?.["cache-control"]).toBe("no-store");
  const preview = JSON.parse(String("body" in reply ? reply.body : "")) as Preview;
  return preview.wording?.own;
}

/** Letters of others, so many that the set speaks. */
function fillSet() {
  for (const [at, sheet] of others.entries()) {
    const text = Array.from(
      { length: 30 },
      (_, word) => `word${"abcdefgh"[word % 8]}${"x".repeat(at % 7)}${word}z`,
    )
      .map((word, index) => word.replace(/\d+/g, "q".repeat((at + index) % 23)))
      .join(" ");
    rememberParagraph({ campaignId, sheet, text, aboutWriter: [] });
  }
}

test("the score is what the documented formula gives, on the page and in the preview", async () => {
  const text = `Today I write as a private person and as a teacher. ${paragraph}`;
  const own = await measure({ personalParagraph: text, sheet: mine });
  const all = wordsOf(text).length;
  // "I write as a private person" opens every letter of the sample: six words, in runs of four.
  expect(own).toMatchObject({ words: all, template: 6, letters: 0 });
  expect(own?.score).toBe(Math.round((100 * (all - 6)) / all));
  const page = await post("/write", {
    ...draft,
    personalParagraph: text,
    sheet: mine,
    go: "measure",
    step: "words",
  });
  const data = ("render" in page ? page.formState.data : undefined) as WriteData | undefined;
  expect(data).toMatchObject({ view: "step", step: "words", wording: { own, threat: false } });
});

test("measuring leaves no trace; preparing leaves bits, and nothing of the text anywhere", async () => {
  await measure({ sheet: mine });
  await storeParagraphs();
  expect(await db.shingleHashes.count()).toBe(0);
  await post("/write", { ...draft, sheet: mine, go: "hand:ombudsman" });
  await storeParagraphs();
  const set = await db.shingleHashes.findUniqueOrThrow({ where: { campaignId } });
  expect(set.bits.length).toBe(emptySet().length);
  expect(set.bits.some((byte) => byte !== 0)).toBe(true);
  expect(await findTraces(paragraph)).toEqual([]);
});

test("the search for traces finds what is there", async () => {
  const [shingle = ""] = shinglesOf(wordsOf(paragraph).map((word) => word.text));
  const where = { where: { id: campaignId } };
  await db.campaign.update({ ...where, data: { consentNote: paragraph.slice(0, 60) } });
  expect(await findTraces(paragraph)).toEqual(["public.campaigns"]);
  await db.campaign.update({ ...where, data: { consentNote: "" } });
  const bits = createHash("sha256").update(shingle).digest();
  const own = { where: { campaignId } };
  const before = await db.shingleHashes.findUniqueOrThrow(own);
  await db.shingleHashes.update({ ...own, data: { bits } });
  expect(await findTraces(paragraph)).toEqual(["public.shingle_hashes"]);
  await db.shingleHashes.update({ ...own, data: { bits: before.bits } });
});

test("a small set says nothing; a larger one knows the words of others, but never those of the same sheet", async () => {
  expect((await measure({ sheet: stranger }))?.letters).toBe(0);
  fillSet();
  await storeParagraphs();
  const copied = await measure({ sheet: stranger });
  expect(copied?.letters).toBeGreaterThan(15);
  expect(copied?.level).not.toBe("own");
  expect((await measure({ sheet: mine }))?.letters).toBe(0);
  await post("/write", { ...draft, sheet: mine, go: "print" });
  await storeParagraphs();
  expect(await measure({ sheet: mine })).toMatchObject({ score: 100, level: "own" });
});

test("groups with a name, a number or a word about the writer were never taken in", async () => {
  const guess = (text: string) => measure({ personalParagraph: text, sheet: stranger });
  expect((await guess("says my uncle Bartholomew"))?.letters).toBe(0);
  expect((await guess("uncle Bartholomew Quillfeather born 1931"))?.letters).toBe(0);
  expect((await guess("answer to their pupils"))?.letters).toBe(4);
});

test("a closed campaign learns nothing more", async () => {
  await db.campaign.update({ where: { id: campaignId }, data: { closedAt: new Date() } });
  await db.shingleHashes.deleteMany();
  fillSet();
  await storeParagraphs();
  expect(await db.shingleHashes.count()).toBe(0);
});

/** Tables that hold a run of the text in any column, or an unkeyed hash of its shingles in any usual coding. */
async function findTraces(text: string): Promise<string[]> {
  const runs = [...text.matchAll(/\w+ \w+ \w+/g)].map(([run]) => run);
  const shingles = shinglesOf(wordsOf(text).map((word) => word.text));
  const hashes = ["md5", "sha1", "sha256"].flatMap((algorithm) =>
    shingles.map((shingle) => createHash(algorithm).update(shingle).digest()),
  );
  const needles = [
    ...[...runs, ...shingles, "Quillfeather", "quince"],
    ...hashes.map((hash) => hash.subarray(0, 12).toString("latin1")),
    ...hashes.map((hash) => hash.toString("hex").slice(0, 24)),
    ...hashes.map((hash) => hash.toString("base64").slice(0, 16)),
  ];
  const tables = await db.$queryRaw<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  expect(tables.length).toBeGreaterThan(40);
  const traces: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `select to_jsonb(t)::text as row from ${name} t`,
    );
    if (rows.some(({ row }) => needles.some((needle) => readable(row).includes(needle)))) traces.push(name);
  }
  return traces;
}

/** A row as text, its bytea columns both as hexadecimal digits and as the characters they may be. */
function readable(row: string): string {
  const bytes = [...row.matchAll(/\\\\x([0-9a-f]*)/g)].map(([, hex = ""]) => Buffer.from(hex, "hex"));
  return [row, ...bytes.map((value) => value.toString("latin1"))].join("\n");
}
