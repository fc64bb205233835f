import { beforeEach, expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { type Authority, claimCampaign, type OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { makeSheets } from "#testing/make-paper";
import { confirmSheet } from "./confirm-sheet.ts";
import { enterSheet } from "./enter-sheet.ts";
import { importLines, tryImport } from "./import-lines.ts";
import { findSheet } from "./queries.ts";
import { printedCode, type RawLine } from "./schema.ts";
import { strikeLine } from "./strike-line.ts";

let campaign: Awaited<ReturnType<typeof makeCampaign>>;
let campaignId: OwnedCampaignId;
let by: Authority;
let second: Authority;
let sheets: Awaited<ReturnType<typeof makeSheets>>["sheets"];

beforeEach(async () => {
  campaign = await makeCampaign({ countryConcerned: "KZ" });
  const actors = [
    await makeMember(campaign.organisationId, "MODERATOR"),
    await makeMember(campaign.organisationId, "OWNER"),
  ];
  ({ campaignId, by } = await claimCampaign(actors[0] as never, campaign.slug, "paper.enter"));
  ({ by: second } = await claimCampaign(actors[1] as never, campaign.slug, "paper.manage"));
  ({ sheets } = await makeSheets(campaign, 4));
});

const code = (index: number) => printedCode(sheets[index]?.code ?? "");
const header = "sheet;line;name;country;city;email";
const file = (...lines: string[]) => `\uFEFF${[header, ...lines].join("\r\n")}\r\n`;
const entered = () => db.paperSignature.count({ where: { sheet: { campaignId } } });

async function importNow(text: string) {
  const { digest } = await tryImport(campaignId, text);
  return importLines({ campaignId, by, text, digest });
}

const raw = (line: number, name: string): RawLine => ({
  line,
  name,
  country: "DE",
  city: "Berlin",
  email: "",
});

test("a dry run writes nothing; confirmed, it enters exactly what it has shown", async () => {
  const text = file(
    `${code(0)};1;Anna Nowak;DE;Berlin;anna@example.org`,
    `${code(0).toLowerCase()};3;Bert Brandt;Германия;Hamburg;`,
    `${code(1)};1;Nowak, Anna;Germany;berlin;`,
  );
  const plan = await tryImport(campaignId, text);
  expect(plan).toMatchObject({ errors: [], sheets: 2, lines: 3, twins: [[2, 4]] });
  expect(await entered()).toBe(0);
  expect(await importLines({ campaignId, by, text, digest: plan.digest })).toEqual({ ok: true });
  expect(await entered()).toBe(3);
  const lines = await db.auditEntry.findMany({ where: { organisationId: campaign.organisationId } });
  expect(lines.map(({ action }) => action)).toEqual(["paper.sheets-imported"]);
  expect(await findSheet(campaignId, by, sheets[0]?.code ?? "")).toMatchObject({
    state: "ENTERED",
    lines: 2,
    own: true,
  });
  const typed = {
    version: 2,
    country: "",
    count: "2",
    lines: [raw(1, "anna nowak"), { ...raw(3, "Bert Brandt"), city: "Hamburg" }],
  };
  const confirmed = await confirmSheet({ campaignId, by: second, sheetId: sheets[0]?.id ?? "", typed });
  expect(confirmed).toEqual({ ok: true, sentBack: false });
  expect((await readCounts(campaignId)).signaturesOnPaper).toBe(2);
});

test("every fault is named with its line and column, and one fault keeps everything out", async () => {
  await enterSheet({
    ...{ campaignId, by, sheetId: sheets[3]?.id ?? "" },
    typed: { version: 1, country: "", count: "", lines: [raw(1, "Cem Can")] },
  });
  await strikeLine({ campaignId, by: second, sheetId: sheets[1]?.id ?? "", version: 1, line: 2 });
  const foreign = (await makeSheets(await makeCampaign(), 1)).sheets[0];
  const good = code(0);
  const swapped =
    sheets[0]?.code.replace(/^(.)(.)/, (_, a: string, b: string) => (a === b ? `${a}9` : b + a)) ?? "";
  const text = file(
    `${good};1;Anna Nowak;DE;Berlin;`,
    `${swapped};1;Anna Nowak;DE;Berlin;`,
    `${printedCode(foreign?.code ?? "")};1;Anna;DE;;`,
    `${code(3)};1;Anna;DE;;`,
    `${good};11;Anna;DE;;`,
    `${good};1;Bert;DE;;`,
    `${code(1)};2;Bert;DE;;`,
    `${good};4;;DE;;`,
    `${good};5;Dana;;;`,
    `${good};6;Dana;Atlantis;;`,
    `${good};7;Erlan;KZ;Almaty;`,
    `${good};8;Erlan;DE;;erlan@`,
  );
  const { errors, digest } = await tryImport(campaignId, text);
  expect(errors.map(({ line, column, reason }) => `${line} ${column} ${reason}`)).toEqual([
    "3 sheet code-wrong",
    "4 sheet sheet-unknown",
    "5 sheet sheet-entered",
    "6 line line-range",
    "7 line twice",
    "8 line line-struck",
    "9 name name-required",
    "10 country country-missing",
    "11 country country-unknown",
    "12 city city-inside",
    "13 email email-form",
  ]);
  expect(digest).toBe("");
  expect(await importLines({ campaignId, by, text, digest })).toMatchObject({
    ok: false,
    reason: "import-errors",
  });
  expect(await entered()).toBe(2);
  for (const [bad, reason] of [
    ["", "column-missing"],
    ["sheet;line", "column-missing"],
    [header, "file-empty"],
    [`${header};passport\r\n`, "column-unknown"],
  ] as const)
    expect((await tryImport(campaignId, bad)).errors).toMatchObject([{ reason }]);
});

test("what was not shown is not done: another file, or a sheet that somebody has entered meanwhile", async () => {
  const text = file(`${code(0)};1;Anna Nowak;DE;Berlin;`, `${code(1)};1;Bert Brandt;DE;Berlin;`);
  const { digest } = await tryImport(campaignId, text);
  const other = file(`${code(0)};1;Somebody Else;DE;Berlin;`);
  expect(await importLines({ campaignId, by, text: other, digest })).toMatchObject({
    reason: "import-changed",
  });
  const [byFile, byHand] = await Promise.all([
    importLines({ campaignId, by, text, digest }),
    enterSheet({
      ...{ campaignId, by: second, sheetId: sheets[0]?.id ?? "" },
      typed: { version: 1, country: "", count: "", lines: [raw(1, "Anna Nowak")] },
    }),
  ]);
  expect([byFile, byHand].filter(({ ok }) => ok)).toHaveLength(1);
  expect(await entered()).toBe(byFile.ok ? 2 : 1);
});

test("a sheet is confirmed while a file with the same people is imported: each counts once when all is done", async () => {
  const [one] = sheets;
  const lines = [raw(1, "Anna Nowak"), raw(2, "Bert Brandt")];
  await enterSheet({
    ...{ campaignId, by, sheetId: one?.id ?? "" },
    typed: { version: 1, country: "", count: "", lines },
  });
  const text = file(
    `${code(1)};1;Anna Nowak;DE;Berlin;`,
    `${code(1)};2;Cem Can;DE;Berlin;`,
    `${code(2)};1;Bert Brandt;DE;Berlin;`,
  );
  const typed = { version: 2, country: "", count: "2", lines };
  await Promise.all([
    importNow(text),
    confirmSheet({ campaignId, by: second, sheetId: one?.id ?? "", typed }),
  ]);
  for (const [sheet, own] of [
    [sheets[1], [raw(1, "Anna Nowak"), raw(2, "Cem Can")]],
    [sheets[2], [raw(1, "Bert Brandt")]],
  ] as const) {
    const confirmed = await confirmSheet({
      ...{ campaignId, by: second, sheetId: sheet?.id ?? "" },
      typed: { version: 2, country: "", count: String(own.length), lines: [...own] },
    });
    expect(confirmed).toEqual({ ok: true, sentBack: false });
  }
  expect((await readCounts(campaignId)).signaturesOnPaper).toBe(3);
});

test("five hundred full sheets go in at once, each line told apart", async () => {
  const { sheets: many } = await makeSheets(campaign, 500);
  const lines = many.flatMap((sheet, index) =>
    Array.from({ length: 10 }, (_, line) => `${sheet.code};${line + 1};Signer S${index}L${line};DE;Berlin;`),
  );
  const text = file(...lines);
  expect(await importNow(text)).toEqual({ ok: true });
  expect(await entered()).toBe(5_000);
  expect(
    await db.paperSignature.count({ where: { sheet: { campaignId }, duplicateOf: { not: null } } }),
  ).toBe(0);
  const tooMany = file(...lines, `${code(0)};1;One More;DE;Berlin;`);
  expect((await tryImport(campaignId, tooMany)).errors).toMatchObject([{ reason: "too-many-rows" }]);
});
