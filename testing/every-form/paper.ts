import { claimCampaign } from "#domain/organizer/authority";
import { confirmSheet } from "#domain/paper/confirm-sheet";
import { enterSheet } from "#domain/paper/enter-sheet";
import { takeOutSheet } from "#domain/paper/take-out-sheet";
import { db } from "#lib/db";
import { makeMember } from "#testing/make-member";
import { makeSheets } from "#testing/make-paper";
import {
  type Asked,
  actor,
  c,
  campaign,
  elsewhere,
  type Fields,
  type Forms,
  inCampaign,
  now,
  silent,
  slug,
  writes,
} from "./story.ts";

const sheet = `${c}/paper/sheets/:sheet`;
const batch = { sheets: "2", note: "Library", language: "en", columns: "EMAIL", source: "paper" };
const person = { line: 1, name: "Anna Nowak", country: "DE", city: "Berlin", email: "" };
const written = { "name-1": person.name, "country-1": person.country, "city-1": person.city };

export const paperForms: Forms = [
  [`${c}/paper find`, silent("leads to a sheet")],
  [`${c}/paper print`, writes("paper.batch-made", inALanguageOffered)],
  [`${c}/paper/batches/:batch mark`, writes("paper.sheets-marked", printed)],
  [`${c}/paper/import try`, silent("reads the file and says what it would do")],
  [`${c}/paper/import confirm`, elsewhere("paper.sheets-imported", "domain/paper/import-lines.db.test.ts")],
  [`${sheet} enter`, writes("paper.sheet-entered", () => at("PRINTED", written))],
  [`${sheet} confirm`, writes("paper.sheet-confirmed", () => at("ENTERED", { count: "1", ...written }))],
  [`${sheet} send-back`, writes("paper.sheet-sent-back", () => at("ENTERED"))],
  [`${sheet} take-out`, writes("paper.sheet-taken-out", () => at("CONFIRMED", { reason: "wrong-entry" }))],
  [`${sheet} put-back`, writes("paper.sheet-put-back", () => at("TAKEN_OUT"))],
  [`${sheet} strike`, writes("paper.line-struck", () => at("CONFIRMED", { line: "1" }))],
];

/** Texts that other forms have changed wait for a native speaker, and are offered to nobody meanwhile. */
async function inALanguageOffered(): Promise<Asked> {
  await db.campaignTranslation.updateMany({ where: inCampaign(), data: { reviewedAt: now } });
  return { fields: batch };
}

async function printed(): Promise<Asked> {
  const { batch, sheets } = await makeSheets(campaign, 1);
  return { params: { batch: batch.id }, fields: { sheets: sheets.map(({ code }) => code), to: "RETURNED" } };
}

type State = "PRINTED" | "ENTERED" | "CONFIRMED" | "TAKEN_OUT";

/** A sheet that others have brought as far as that: who confirms is never who entered. */
async function at(state: State, fields: Fields = {}): Promise<Asked> {
  const { sheets } = await makeSheets(campaign, 1);
  const { id: sheetId, code } = sheets[0] ?? { id: "", code: "" };
  const order = async (who: typeof actor) => {
    const { version } = await db.paperSheet.findUniqueOrThrow({ where: { id: sheetId } });
    return { ...(await claimCampaign(who, slug, "paper.manage")), sheetId, version };
  };
  const colleague = await makeMember(campaign.organisationId, "ORGANIZER");
  const typed = (version: number) => ({ version, country: "", count: "1", lines: [person] });
  const steps: [State, () => Promise<{ ok: boolean }>][] = [
    ["PRINTED", async () => ({ ok: true })],
    [
      "ENTERED",
      async () => {
        const { version, ...claim } = await order(colleague);
        return enterSheet({ ...claim, typed: typed(version) });
      },
    ],
    [
      "CONFIRMED",
      async () => {
        const { version, ...claim } = await order(actor);
        return confirmSheet({ ...claim, typed: typed(version) });
      },
    ],
    ["TAKEN_OUT", async () => takeOutSheet({ ...(await order(actor)), reason: "wrong-entry" })],
  ];
  for (const [reached, step] of steps) {
    if (!(await step()).ok) throw new Error(`no sheet is ${reached}`);
    if (reached === state) break;
  }
  return { params: { sheet: code }, fields: { version: String((await order(actor)).version), ...fields } };
}
