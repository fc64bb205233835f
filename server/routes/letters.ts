import type { Readable } from "node:stream";
import type { z } from "zod";
import { getLetterCampaign } from "#domain/letters/queries";
import { letterRequestSchema } from "#domain/letters/schema";
import { notFound } from "#lib/errors";
import { findUnreadable, toCodePoint } from "#lib/plain-text";
import { attempt } from "#lib/rate-limits";
import { parseJson } from "../form-body.ts";
import { type Incoming, problem, type Reply, type Route } from "../http.ts";
import { type PrintRefusal, printLetters } from "../print-letters.ts";

/** `POST /api/v1/campaigns/{slug}/letters`: sets letters and forgets them. Nothing is stored, nothing is counted. */
export const routes: Route[] = [
  { method: "POST", pattern: "/api/v1/campaigns/:slug/letters", handle: answerLetters },
];

const RETRY_SECONDS = 5;
/** Setting a page takes some milliseconds; a letter evening behind one address still gets all its letters. */
const setting = { name: "letters", points: 120, duration: 60 };

async function answerLetters(incoming: Incoming): Promise<Reply> {
  const request = letterRequestSchema.safeParse(parseJson(incoming), { reportInput: true });
  const campaign = await getLetterCampaign(incoming.params.slug ?? "", {
    country: request.data?.sender.country,
    language: request.data?.language,
    source: request.data?.source,
  });
  if (campaign.state === "DRAFT") notFound();
  if (campaign.state === "CLOSED") return problem(409, "campaign-closed");
  if (!request.success) return refuseFields(request.error);
  const wait = await attempt(setting, incoming.sourceKey);
  if (wait > 0) return problem(429, "too-many-requests", { retryAfter: wait });
  const printed = await printLetters(campaign, request.data);
  return printed.ok ? pdfAnswer(printed.output) : refuse(printed.refusal);
}

/** A file with a neutral name, kept by nobody on the way. */
export function pdfAnswer(pdf: Buffer | Readable, name = "letter.pdf"): Reply {
  return {
    status: 200,
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
    body: pdf,
  };
}

function refuse({ reason, field, ...detail }: PrintRefusal): Reply {
  if (reason === "busy") return problem(503, "busy", { retryAfter: RETRY_SECONDS });
  const status = reason === "template-incomplete" ? 409 : 422;
  return problem(status, reason, { errors: { [field]: reason }, ...detail });
}

/** Each field with the first thing that is wrong with it; text that cannot be printed has a code of its own. */
function refuseFields(error: z.ZodError): Reply {
  const errors: Record<string, string> = {};
  let unreadable: string | null = null;
  for (const { path, message, input } of error.issues) {
    const field = path.filter((part) => typeof part === "string").join(".");
    errors[field] ??= message === "text-unreadable" ? "unprintable-character" : message;
    if (message === "text-unreadable") unreadable ??= findUnreadable(String(input));
  }
  if (unreadable === null) return problem(422, "invalid", { errors });
  const named = { character: unreadable.toWellFormed(), codePoint: toCodePoint(unreadable) };
  return problem(422, "unprintable-character", { errors, ...named });
}
