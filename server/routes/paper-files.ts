import { findCampaignPreview } from "#domain/campaigns/queries";
import { type CampaignClaim, claimCampaign, findActor } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import { importLines, tryImport } from "#domain/paper/import-lines";
import { findBatch, getPaperDesk } from "#domain/paper/queries";
import { confirmImportSchema, MAX_PAPER_FILE, type Paper, papers } from "#domain/paper/schema";
import { RendererBusy } from "#letters/print-errors";
import { notFound } from "#lib/errors";
import { streamKit } from "../evening/stream-kit.ts";
import { type Incoming, problem, type Reply, type Route, redirect } from "../http.ts";
import { importFile } from "../import-file.ts";
import { petitionSections } from "../paper/petition-sections.ts";
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

/** The page shows `PaperAnswer` in between. */
async function answerImport(incoming: Incoming): Promise<Reply> {
  const { headers, params, path } = incoming;
  const actor = await findActor(headers.cookie);
  if (!actor) return redirect(`/${params.locale}/organizer/sign-in`);
  const claim = await claimCampaign(actor, params.campaign ?? "", right);
  return importFile(incoming, {
    maxBytes: MAX_PAPER_FILE,
    attempt: (text) => tryImport(claim.campaignId, text),
    confirm: (input) => importLines({ ...claim, ...input }),
    readConfirmed: (fields) => confirmImportSchema.safeParse(fields).data ?? null,
    to: `${path.replace(/\/import$/, "")}?done=imported`,
  });
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
