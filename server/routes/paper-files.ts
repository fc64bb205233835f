import { findCampaignPreview } from "#domain/campaigns/queries";
import { type CampaignClaim, claimCampaign, findActor } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import { importLines, tryImport } from "#domain/paper/import-lines";
import { findBatch, getPaperDesk } from "#domain/paper/queries";
import {
  confirmImportSchema,
  MAX_PAPER_FILE,
  type Paper,
  type PaperAnswer,
  type PaperPlan,
  papers,
} from "#domain/paper/schema";
import { RendererBusy } from "#letters/print-errors";
import { notFound } from "#lib/errors";
import { decodeText } from "#lib/read-csv";
import { streamKit } from "../evening/stream-kit.ts";
import { type Incoming, page, problem, type Reply, type Route, redirect } from "../http.ts";
import type { Upload } from "../multipart.ts";
import { petitionSections } from "../paper/petition-sections.ts";
import { parseUpload } from "../upload-body.ts";
import { pdfAnswer } from "./letters.ts";

const base = "/:locale/organizer/campaigns/:campaign/paper";
const right = "paper.enter";
/** A form field in multipart takes no escapes, in urlencoded three bytes for one. */
const MAX_BODY = 3 * MAX_PAPER_FILE + 65_536;
const RETRY_SECONDS = 10;

/** The sheets of a batch, set beside the event loop part by part as they are read. */
function printRoute(paper: Paper): Route {
  return {
    method: "GET",
    pattern: `${base}/batches/:batch/sheets-${paper}.pdf`,
    async handle({ headers, params }) {
      const actor = await findActor(headers.cookie);
      if (!actor) return redirect(`/${params.locale}/organizer/sign-in`);
      const claim = await claimCampaign(actor, params.campaign ?? "", "paper.manage");
      return printBatch(claim, params.batch ?? "", paper);
    },
  };
}

async function printBatch({ campaignId }: CampaignClaim, id: string, paper: Paper): Promise<Reply> {
  const found = idSchema.safeParse({ id }).success ? await findBatch(campaignId, id) : null;
  if (!found) notFound();
  const { batch, sheets } = found;
  const [campaign, { retentionDays }] = await Promise.all([
    findCampaignPreview(campaignId, batch.language),
    getPaperDesk(campaignId),
  ]);
  if (!campaign) notFound();
  try {
    const sections = petitionSections({ paper, campaign, batch, sheets, retentionDays });
    return pdfAnswer(await streamKit(batch.language, sections), "sheets.pdf");
  } catch (error) {
    if (!(error instanceof RendererBusy)) throw error;
    return problem(503, "busy", { retryAfter: RETRY_SECONDS });
  }
}

/**
 * Two steps: the file is tried, then confirmed. In between it travels with the form and back; the server keeps nothing of
 * it, and reads it anew under the same rules.
 */
async function answerImport(incoming: Incoming): Promise<Reply> {
  const { headers, params, path } = incoming;
  const actor = await findActor(headers.cookie);
  if (!actor) return redirect(`/${params.locale}/organizer/sign-in`);
  const claim = await claimCampaign(actor, params.campaign ?? "", right);
  const { fields, file } = await parseUpload(incoming, MAX_PAPER_FILE);
  if (fields.form === "confirm") {
    const confirmed = confirmImportSchema.safeParse(fields);
    if (!confirmed.success) return refused(path, "file-required");
    const done = await importLines({ ...claim, ...confirmed.data });
    if (done.ok) return redirect(`${path.replace(/\/import$/, "")}?done=imported`);
    return shown(path, 409, confirmed.data.text, done.plan, done.reason);
  }
  if (fields.form !== "try") return problem(400, "unknown-form");
  const read = readFile(file);
  if ("reason" in read) return refused(path, read.reason);
  const plan = await tryImport(claim.campaignId, read.text);
  return shown(path, plan.errors.length > 0 ? 422 : 200, read.text, plan);
}

function readFile(file: Upload | null): { text: string } | { reason: string } {
  if (!file) return { reason: "file-required" };
  if (file.tooLarge) return { reason: "file-too-large" };
  const text = decodeText(file.bytes);
  return text === null ? { reason: "file-encoding" } : { text };
}

function refused(path: string, reason: string): Reply {
  return page(path, 422, { form: "try", values: {}, errors: { file: reason } });
}

function shown(path: string, status: number, text: string, plan: PaperPlan, reason?: string): Reply {
  const data: PaperAnswer = { text, plan };
  return page(path, status, { form: "try", values: {}, errors: reason ? { "": reason } : {}, data });
}

/** Sheets to be printed, and tables of what came back. */
export const routes: Route[] = [
  ...papers.map(printRoute),
  {
    method: "POST",
    pattern: `${base}/import`,
    maxBody: MAX_BODY,
    forms: { try: { right }, confirm: { right } },
    handle: answerImport,
  },
];
