// Two people at the paper desk of a campaign, who read sheets.
import { expect } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { type Authority, claimCampaign, type OwnedCampaignId } from "#domain/organizer/authority";
import { confirmSheet } from "#domain/paper/confirm-sheet";
import { enterSheet } from "#domain/paper/enter-sheet";
import { findSheet } from "#domain/paper/queries";
import type { RawLine } from "#domain/paper/schema";
import { db } from "#lib/db";
import { makeMember } from "#testing/make-member";
import { makeSheets } from "#testing/make-paper";
import { makeCampaign } from "./make-campaign.ts";

export let campaign: Awaited<ReturnType<typeof makeCampaign>>;
export let campaignId: OwnedCampaignId;
export let anna: Authority;
export let bolat: Authority;

/** A campaign of its own, with an organizer and an owner: call it before each test. */
export async function openPaperDesk() {
  const { organisationId } = await makeCampaign();
  campaign = await makeCampaign({ organisationId, countryConcerned: "KZ" });
  const members = [await makeMember(organisationId, "ORGANIZER"), await makeMember(organisationId, "OWNER")];
  const claims = await Promise.all(
    members.map((member) => claimCampaign(member, campaign.slug, "paper.manage")),
  );
  if (!claims[0] || !claims[1]) throw new Error("nobody");
  ({ campaignId, by: anna } = claims[0]);
  bolat = claims[1].by;
}

export type Words = Partial<RawLine>;
export const person = (name: string, words: Words = {}): Words => ({
  name,
  country: "DE",
  city: "Berlin",
  ...words,
});

/** Of lines in their order; an empty one is left out. */
export function typed(lines: Words[], version: number, count = "") {
  const raw = lines.map((words, index) => ({
    ...{ line: index + 1, name: "", country: "", city: "", email: "" },
    ...words,
  }));
  return { version, country: "", count, lines: raw };
}

export async function printSheets(count: number) {
  return (await makeSheets(campaign, count)).sheets;
}

export const versionOf = async (id: string) =>
  (await db.paperSheet.findUniqueOrThrow({ where: { id } })).version;

export async function enter(sheetId: string, lines: Words[], by = anna) {
  return enterSheet({ campaignId, by, sheetId, typed: typed(lines, await versionOf(sheetId)) });
}

export async function confirm(sheetId: string, lines: Words[], { by = bolat, count = lines.length } = {}) {
  return confirmSheet({
    ...{ campaignId, by, sheetId },
    typed: typed(lines, await versionOf(sheetId), String(count)),
  });
}

export async function count(sheetId: string, lines: Words[]) {
  expect(await enter(sheetId, lines)).toEqual({ ok: true });
  expect(await confirm(sheetId, lines)).toEqual({ ok: true, sentBack: false });
}

export const onPaper = async () => (await readCounts(campaignId)).signaturesOnPaper;
export const stateOf = async (id: string) => (await db.paperSheet.findUniqueOrThrow({ where: { id } })).state;

export async function view(id: string, by = bolat) {
  const { code } = await db.paperSheet.findUniqueOrThrow({ where: { id } });
  const found = await findSheet(campaignId, by, code);
  if (!found) throw new Error("no sheet");
  return found;
}

/** The sheet as Anna asks for it. */
export const at = (sheetId = "") => ({ campaignId, by: anna, sheetId });
