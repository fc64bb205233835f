import { permissions, stateRefusal } from "#domain/campaigns/states";
import { checkDraft, checkStep } from "#domain/letters/draft";
import { type ComposerStep, composerSteps } from "#domain/letters/schema";
import { attempt } from "#lib/rate-limits";
import { type Incoming, json, later, problem, type Reply, type Route } from "../http.ts";
import { channelActions } from "../write/channels.ts";
import { showCheck } from "../write/check.ts";
import { measureDraft, previewDraft } from "../write/preview.ts";
import { answerReply, MAX_REPLY_BODY } from "../write/reply.ts";
import { ruleWriting } from "../write/rules.ts";
import { readWriting, type Writing } from "../write/writing.ts";

/**
 * The composer's forms. Every step posts all that was typed so far; the page is rendered from it and it is forgotten.
 */
export const routes: Route[] = [
  { method: "POST", pattern: "/:locale/campaigns/:slug/write", handle: answerWrite },
  { method: "POST", pattern: "/:locale/campaigns/:slug/write/preview", handle: answerPreview },
  {
    method: "POST",
    pattern: "/:locale/campaigns/:slug/write/reply",
    maxBody: MAX_REPLY_BODY,
    handle: answerReply,
  },
];

const setting = { name: "letters", points: 240, duration: 60 };

async function answerWrite(incoming: Incoming): Promise<Reply> {
  const writing = await readWriting(incoming);
  const { campaign, draft, fields } = writing;
  const may = permissions[campaign.state];
  if (may.write === "no") return refuseState(writing);
  const wait = await attempt(setting, incoming.sourceKey);
  if (wait > 0)
    return later(await showStep(writing, stepOf(fields.step), { "": "too-many-requests" }, 429), wait);
  const [go = "", office = ""] = String([fields.go ?? ""].flat()[0]).split(":");
  if (go === "start") return showStep(writing, "to");
  if (go === "step" && isStep(office) && office !== "check") return showStep(writing, office);
  const step = stepOf(fields.step);
  if (go === "measure") return showStep(writing, "words");
  if (go === "back") return showStep(writing, composerSteps[composerSteps.indexOf(step) - 1] ?? "to");
  const errors = go === "next" ? checkStep(campaign, draft, step) : {};
  if (Object.keys(errors).length > 0) return showStep(writing, step, errors);
  const following = composerSteps[composerSteps.indexOf(step) + 1] ?? "check";
  if (go === "next" && following !== "check") return showStep(writing, following);
  const wrong = checkDraft(campaign, draft);
  if (wrong.step) return showStep(writing, wrong.step, wrong.errors);
  const ruled = ruleWriting(writing);
  if (ruled) return ruled;
  const action = channelActions[go];
  if (action && !(may.write === "yes" || action.specimen)) return refuseState(writing);
  return action ? action.run(writing, office) : showCheck(writing, go === "show" ? office : "");
}

/** The letter as it stands, unfinished or not, for the sheet beside the form; its paragraph is measured and forgotten. */
async function answerPreview(incoming: Incoming): Promise<Reply> {
  const { campaign, draft, fields, locale } = await readWriting(incoming);
  if (permissions[campaign.state].write === "no") return problem(409, stateRefusal(campaign.state));
  const wait = await attempt(setting, incoming.sourceKey);
  if (wait > 0) return problem(429, "too-many-requests", { retryAfter: wait });
  return json(
    200,
    await previewDraft(campaign, draft, { show: String([fields.show ?? ""].flat()[0]), locale }),
  );
}

/** One step as a page. The paragraph is measured only where it is shown. */
async function showStep(
  writing: Writing,
  step: ComposerStep,
  errors: Record<string, string> = {},
  status?: number,
): Promise<Reply> {
  const measured = step === "words" && status !== 429;
  const wording = measured ? await measureDraft(writing.campaign, writing.draft) : null;
  return writing.show({ view: "step", step, wording }, errors, status);
}

function refuseState({ campaign, show }: Writing): Reply {
  return show({ view: "step", step: "to", wording: null }, { "": stateRefusal(campaign.state) }, 409);
}

function stepOf(value: unknown): ComposerStep {
  return isStep(value) ? value : "to";
}

function isStep(value: unknown): value is ComposerStep {
  return composerSteps.includes(value as ComposerStep);
}
