import { createHash } from "node:crypto";
import { type ComposedLetter, composeLetter, type LetterChoices } from "./compose-letter.ts";
import type { Addressee, LetterCampaign, Paper } from "./letter.ts";
import { UnfilledPlaceholder } from "./placeholders.ts";
import { refuseWording } from "./report-wording.ts";
import type { LetterRequest } from "./schema.ts";

export type PrintJob = { paper: Paper; letters: { letter: ComposedLetter; parallel?: ComposedLetter }[] };

export type LetterRefusal =
  | { reason: "no-address"; field: "recipients"; recipient: string }
  | { reason: "unknown-recipient"; field: "recipients"; recipient: string }
  | { reason: "recipient-excluded"; field: "recipients"; recipient: string }
  | { reason: "recipient-redirected"; field: "recipients"; recipient: string; redirect: string }
  | { reason: "language-not-offered"; field: "language" | "parallel"; recipient: string }
  | { reason: "unknown-demand"; field: "demands" }
  | { reason: "unknown-person"; field: "person" }
  | { reason: "threat" | "only-hints"; field: "personalParagraph" }
  | { reason: "template-incomplete"; field: "recipients"; recipient: string };

type Result = { ok: true; job: PrintJob } | { ok: false; refusal: LetterRefusal };

type Options = {
  /** Chooses the wording. */
  seed?: string;
  /** Also offices that get no post: for a letter that is only shown or mailed. */
  withoutAddress?: boolean;
};

/** All letters of a request in the order given, or why not one of them is printed. */
export function composeJob(
  campaign: LetterCampaign,
  request: LetterRequest,
  { seed = seedOf(request), withoutAddress = false }: Options = {},
): Result {
  const refusal = refuseText(campaign, request);
  if (refusal) return { ok: false, refusal };
  const letters: PrintJob["letters"] = [];
  for (const recipient of request.recipients) {
    const addressee = campaign.addressees.find(({ slug }) => slug === recipient);
    if (!addressee)
      return { ok: false, refusal: { reason: "unknown-recipient", field: "recipients", recipient } };
    const refused = refuseAddressee(addressee, request, withoutAddress);
    if (refused) return { ok: false, refusal: refused };
    try {
      letters.push(composePair(campaign, addressee, { ...request, seed }, request.parallel));
    } catch (error) {
      if (!(error instanceof UnfilledPlaceholder)) throw error;
      return { ok: false, refusal: { reason: "template-incomplete", field: "recipients", recipient } };
    }
  }
  return { ok: true, job: { paper: request.paper, letters } };
}

/** A letter and, where wanted, its translation for the one who signs it. */
export function composePair(
  campaign: LetterCampaign,
  addressee: Addressee,
  choices: LetterChoices,
  parallel?: LetterChoices["language"],
): PrintJob["letters"][number] {
  const letter = composeLetter(campaign, addressee, choices);
  if (!parallel) return { letter };
  return { letter, parallel: composeLetter(campaign, addressee, { ...choices, language: parallel }) };
}

/** A request without a sheet of its own gets the same wording whenever the same person asks. */
function seedOf({ sender }: LetterRequest): string {
  return createHash("sha256")
    .update(JSON.stringify([sender.name, sender.city, sender.country]))
    .digest("hex");
}

function refuseText(campaign: LetterCampaign, request: LetterRequest): LetterRefusal | null {
  const known = new Set(campaign.demands.map(({ number }) => number));
  if (!request.demands.every((number) => known.has(number)))
    return { reason: "unknown-demand", field: "demands" };
  if (request.person && !campaign.people.some(({ number }) => number === request.person))
    return { reason: "unknown-person", field: "person" };
  const reason = refuseWording(request.personalParagraph, campaign);
  return reason && { reason, field: "personalParagraph" };
}

function refuseAddressee(
  addressee: Addressee,
  { language, parallel }: LetterRequest,
  withoutAddress: boolean,
): LetterRefusal | null {
  const recipient = addressee.slug;
  if (!addressee.languages.includes(language))
    return { reason: "language-not-offered", field: "language", recipient };
  if (parallel && !addressee.texts[parallel])
    return { reason: "language-not-offered", field: "parallel", recipient };
  if (!addressee.address && !withoutAddress) return { reason: "no-address", field: "recipients", recipient };
  return refuseByRule(addressee);
}

/** Nobody's letter is led to another office unseen: whoever asks is told, and may ask again. */
function refuseByRule({ ruling, slug: recipient }: Addressee): LetterRefusal | null {
  if (ruling.kind === "letter") return null;
  if (ruling.kind === "redirect")
    return { reason: "recipient-redirected", field: "recipients", recipient, redirect: ruling.to };
  return { reason: "recipient-excluded", field: "recipients", recipient };
}

/** What a supporter typed, by the names of the API's fields. */
export function typedTexts({
  sender,
  personalParagraph,
}: Pick<LetterRequest, "sender" | "personalParagraph">) {
  return {
    "sender.name": sender.name,
    "sender.city": sender.city,
    "sender.postalAddress": sender.postalAddress,
    personalParagraph,
  };
}
