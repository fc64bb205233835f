import { beforeAll, expect, test } from "vitest";
import { type Actor, claimOrganisation } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { makeOrganisation } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { loadSample } from "../../scripts/sample.ts";
import { importOffices, tryImport } from "./import-offices.ts";
import { toCells, toJson } from "./office-table.ts";
import { readOffices } from "./read-offices.ts";
import { columns } from "./schema.ts";

let actor: Actor;
let organisation: { id: string; slug: string };

beforeAll(async () => {
  const { campaignId } = await loadSample({ mode: "try-out" });
  const campaign = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: { organisation: true },
  });
  organisation = campaign.organisation;
  actor = await makeMember(organisation.id, "ORGANIZER");
});

const owner = () => claimOrganisation(actor, organisation.slug, "offices.edit");
const rowsOf = async (by = owner()) => (await readOffices(by)).map(({ row }) => row);
/** As Excel of Europe saves it: semicolons, a mark in front. */
const csvOf = (cells: readonly (readonly string[])[]) =>
  `\uFEFF${[columns, ...cells].map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\r\n")}`;

async function emptyOwner() {
  const other = await makeOrganisation();
  return claimOrganisation(await makeMember(other.id, "ORGANIZER"), other.slug, "offices.edit");
}

test("a file that was exported changes nothing when it is imported again, in both forms", async () => {
  const rows = await rowsOf();
  for (const text of [toJson(rows), csvOf(toCells(rows))])
    expect(await tryImport(owner(), text)).toMatchObject({
      errors: [],
      added: [],
      changed: [],
      left: rows.length,
    });
});

test("all of it goes into an empty organisation, and comes out of it the same", async () => {
  const by = await emptyOwner();
  const rows = await rowsOf();
  const text = csvOf(toCells(rows));
  const plan = await tryImport(by, text);
  expect(plan).toMatchObject({ errors: [], changed: [], left: 0 });
  expect(plan.added).toHaveLength(rows.length);
  expect(await rowsOf(by)).toEqual([]);
  expect(await importOffices({ by, text, digest: plan.digest })).toEqual({ ok: true });
  const written = { action: "offices.imported", organisationId: by.organisationId };
  expect(await db.auditEntry.count({ where: written })).toBe(1);
  expect(await tryImport(by, text)).toMatchObject({ added: [], changed: [], left: rows.length });
});

test("what was not shown is not done: another file, or offices that have changed since", async () => {
  const by = await emptyOwner();
  const text = toJson(await rowsOf());
  const { digest } = await tryImport(by, text);
  await importOffices({ by, text, digest });
  expect(await importOffices({ by, text, digest })).toMatchObject({ ok: false, reason: "import-changed" });
});

test("every fault is named with its line and column, and one fault keeps everything out", async () => {
  const by = await emptyOwner();
  const lines = [
    "kind;slug;from;to;name_en;name_ru;name_kk;latin;street;postcode;city;country;phone;email;head_ru",
    "city;almaty;;;Almaty;Алматы;Алматы;ALMATY",
    "address;nowhere;;;;;;;1 Street;050004;almaty;KAZAKHSTAN",
    "chair;x",
    "office;pg;;;Prosecutor;Прокурор;Прокурор",
    "address;pg;02/12/2018;;;;;;1 Street;50004;astana;KAZAKHSTAN",
    "phone;pg;;;;;;;;;;;123",
    "email;pg;;;;;;;;;;;;nobody",
    "city;almaty;1.2.2020;;Almaty;Алматы;Алматы;АЛМАТЫ",
    "city;almaty;;;Almaty;Алматы;Алматы;ALMATY",
  ];
  const plan = await tryImport(by, lines.join("\n"));
  expect(plan.errors.map(({ line, column, reason }) => `${line} ${column} ${reason}`)).toEqual([
    "3 slug office-missing",
    "4 kind kind-unknown",
    "5 greeting_en required",
    "6 from day-form",
    "6 postcode zero-lost",
    "7 phone phone-form",
    "8 email email-form",
    "9 latin latin-only",
    "10 slug twice",
  ]);
  expect(await importOffices({ by, text: lines.join("\n"), digest: plan.digest })).toMatchObject({
    reason: "import-errors",
  });
  expect(await rowsOf(by)).toEqual([]);
});

test("a table with few columns changes only those, and two records never stand on one day", async () => {
  const change = "kind,slug,street\naddress,prosecutor-general,15 Mangilik El Avenue";
  expect(await tryImport(owner(), change)).toMatchObject({
    errors: [],
    changed: ["address prosecutor-general"],
  });
  const two =
    "kind,slug,from,street,postcode,city,country\naddress,prosecutor-general,2010-01-01,1 A,010000,astana,KAZAKHSTAN";
  expect((await tryImport(owner(), two)).errors).toMatchObject([{ line: 2, reason: "overlaps" }]);
});

test("5,000 records are tried and written", async () => {
  const by = await emptyOwner();
  const lines = Array.from({ length: 4_999 }, (_, index) => `city;city-${index};C${index};a;b;c`);
  const text = ["kind;slug;latin;name_en;name_ru;name_kk", ...lines].join("\n");
  const { digest, added } = await tryImport(by, text);
  expect(added).toHaveLength(4_999);
  expect(await importOffices({ by, text, digest })).toEqual({ ok: true });
}, 180_000);
