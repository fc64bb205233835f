import { whatToShorten } from "#domain/letters/length";
import type { LetterCampaign } from "#domain/letters/letter";
import { composeJob, type LetterRefusal, type PrintJob, typedTexts } from "#domain/letters/print-job";
import type { LetterRequest } from "#domain/letters/schema";
import { AddressTooLong, LetterTooLong, RendererBusy } from "#letters/print-errors";
import { findUnprintable, renderLetterImages, renderLetters } from "#letters/render-letters";

/** Why letters were not set: `field` as the API names it, `detail` what exactly is in the way. */
export type PrintRefusal =
  | LetterRefusal
  | { reason: "unprintable-character"; field: string; character: string; codePoint: string }
  | { reason: "too-long"; field: string; lines?: number; words?: number; recipient: string }
  | { reason: "address-too-long"; field: "recipients"; recipient: string }
  | { reason: "busy"; field: "" };

export type Printed<T> = { ok: true; output: T } | { ok: false; refusal: PrintRefusal };

type Options = NonNullable<Parameters<typeof composeJob>[2]>;

/** All letters of a request as one PDF, or why not. */
export function printLetters(
  campaign: LetterCampaign,
  request: LetterRequest,
  options: Options = {},
): Promise<Printed<Buffer>> {
  return setRequest(campaign, request, options, renderLetters);
}

/** The same pages as pictures, one SVG each. */
export function drawLetters(
  campaign: LetterCampaign,
  request: LetterRequest,
  options: Options = {},
): Promise<Printed<string[]>> {
  return setRequest(campaign, request, { ...options, withoutAddress: true }, renderLetterImages);
}

/** Checks and composes a request, and hands its letters to a renderer; or says why not. */
export async function setRequest<T>(
  campaign: LetterCampaign,
  request: LetterRequest,
  options: Options,
  render: (job: PrintJob) => Promise<T>,
): Promise<Printed<T>> {
  const unprintable = findUnprintableField(request);
  if (unprintable) return { ok: false, refusal: unprintable };
  const composed = composeJob(campaign, request, options);
  if (!composed.ok) return { ok: false, refusal: composed.refusal };
  try {
    return { ok: true, output: await render(composed.job) };
  } catch (error) {
    const refusal = refusalOf(error, request);
    if (!refusal) throw error;
    return { ok: false, refusal };
  }
}

/** The first field with a character that no bundled font can print. */
export function findUnprintableField(request: Pick<LetterRequest, "sender" | "personalParagraph">) {
  for (const [field, text] of Object.entries(typedTexts(request))) {
    const found = findUnprintable(text);
    if (found) return { reason: "unprintable-character" as const, field, ...found };
  }
  return null;
}

/** What a renderer's error means to the one who asked; null for what is no refusal. */
export function refusalOf(error: unknown, request: LetterRequest): PrintRefusal | null {
  if (error instanceof LetterTooLong) {
    return {
      reason: "too-long",
      recipient: request.recipients[error.index] ?? "",
      ...whatToShorten(request, error.lines),
    };
  }
  if (error instanceof AddressTooLong) {
    const recipient = request.recipients[error.index] ?? "";
    return { reason: "address-too-long", field: "recipients", recipient };
  }
  return error instanceof RendererBusy ? { reason: "busy", field: "" } : null;
}
