import { findPublicCampaign } from "#domain/campaigns/queries";
import type { CampaignClaim } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import { confirmSheet } from "#domain/paper/confirm-sheet";
import { enterSheet } from "#domain/paper/enter-sheet";
import { makeBatch } from "#domain/paper/make-batch";
import { markSheets } from "#domain/paper/mark-sheets";
import { findSheet } from "#domain/paper/queries";
import {
  type BatchRequest,
  batchSchema,
  findSheetSchema,
  linesSchema,
  markSchema,
  seenSchema,
  strikeSchema,
  type TypedLines,
  takeOutSchema,
} from "#domain/paper/schema";
import { sendBackSheet } from "#domain/paper/send-back-sheet";
import { readSheetCode } from "#domain/paper/sheet-code";
import { strikeLine } from "#domain/paper/strike-line";
import { putBackSheet, takeOutSheet } from "#domain/paper/take-out-sheet";
import { notFound } from "#lib/errors";
import type { Route } from "../http.ts";
import { after, campaignForm, type Outcome, organizerPage } from "../organizer-form.ts";

const base = "/:locale/organizer/campaigns/:campaign/paper";
const enters = "paper.enter";
const manages = "paper.manage";

type Params = Record<string, string>;
const deskOf = ({ locale, campaign }: Params) => `/${locale}/organizer/campaigns/${campaign}/paper`;

async function answerBatch(claim: CampaignClaim, request: BatchRequest, params: Params): Promise<Outcome> {
  const view = await findPublicCampaign(params.campaign ?? "", request.language);
  const complete = view && view.demands.length > 0 && view.demands.every(({ text }) => text !== "");
  const made = await makeBatch({ ...claim, request, complete: Boolean(complete) });
  if (!made.ok) return made;
  return { ok: true, to: `${deskOf(params)}/batches/${made.id}`, done: "batch-made" };
}

async function answerFind(claim: CampaignClaim, typed: string, params: Params): Promise<Outcome> {
  const code = readSheetCode(typed);
  if (!code) return { ok: false, field: "sheet", reason: "code-wrong" };
  const sheet = await findSheet(claim.campaignId, claim.by, code);
  if (!sheet) return { ok: false, field: "sheet", reason: "sheet-unknown" };
  return { ok: true, to: `${deskOf(params)}/sheets/${code}` };
}

/** The sheet that the page's address names. */
async function ordered(claim: CampaignClaim, { sheet: code = "" }: Params) {
  const sheet = await findSheet(claim.campaignId, claim.by, code);
  return { ...claim, sheetId: sheet?.id ?? notFound() };
}

async function answerEntry(claim: CampaignClaim, typed: TypedLines, params: Params): Promise<Outcome> {
  const entered = await enterSheet({ ...(await ordered(claim, params)), typed });
  if (entered.ok) return { ok: true, done: "entered" };
  if (!("faults" in entered)) return entered;
  const errors = entered.faults.map(({ line, field, reason }) => [`${field}-${line}`, reason] as const);
  return { ok: false, errors: Object.fromEntries(errors) };
}

async function answerComparison(claim: CampaignClaim, typed: TypedLines, params: Params): Promise<Outcome> {
  const compared = await confirmSheet({ ...(await ordered(claim, params)), typed });
  if (compared.ok) return { ok: true, done: compared.sentBack ? "differed" : "confirmed" };
  if (!("differ" in compared)) return compared;
  const errors = compared.differ.map((field) => [field, "differs"] as const);
  return { ok: false, errors: { "": "differs-all", ...Object.fromEntries(errors) } };
}

function idOf({ batch }: Params): string {
  const { success, data } = idSchema.safeParse({ id: batch });
  return success ? data.id : notFound();
}

/** Sheets on paper: made, noted, entered, confirmed by a second person, taken out and put back. */
export const routes: Route[] = [
  organizerPage(base, {
    print: campaignForm(manages, batchSchema, (claim, request, { params }) =>
      answerBatch(claim, request, params),
    ),
    find: campaignForm(enters, findSheetSchema, (claim, { sheet }, { params }) =>
      answerFind(claim, sheet, params),
    ),
  }),
  organizerPage(`${base}/batches/:batch`, {
    mark: campaignForm(enters, markSchema, (claim, input, { params }) =>
      after(markSheets({ ...claim, ...input, batchId: idOf(params) }), "marked"),
    ),
  }),
  organizerPage(`${base}/sheets/:sheet`, {
    enter: campaignForm(enters, linesSchema, (claim, typed, { params }) => answerEntry(claim, typed, params)),
    confirm: campaignForm(manages, linesSchema, (claim, typed, { params }) =>
      answerComparison(claim, typed, params),
    ),
    "send-back": campaignForm(enters, seenSchema, async (claim, seen, { params }) =>
      after(sendBackSheet({ ...(await ordered(claim, params)), ...seen }), "sent-back"),
    ),
    "take-out": campaignForm(manages, takeOutSchema, async (claim, seen, { params }) =>
      after(takeOutSheet({ ...(await ordered(claim, params)), ...seen }), "taken-out"),
    ),
    "put-back": campaignForm(manages, seenSchema, async (claim, seen, { params }) =>
      after(putBackSheet({ ...(await ordered(claim, params)), ...seen }), "put-back"),
    ),
    strike: campaignForm(manages, strikeSchema, async (claim, input, { params }) =>
      after(strikeLine({ ...(await ordered(claim, params)), ...input }), "struck"),
    ),
  }),
];
