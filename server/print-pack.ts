import { printsSpecimen } from "#domain/campaigns/states";
import type { LetterCampaign } from "#domain/letters/letter";
import { addressPages, postalAddress, postedTo } from "#domain/letters/pack";
import { findPostageNote } from "#domain/letters/queries";
import type { LetterRequest, PackOptions } from "#domain/letters/schema";
import type { PackSection } from "#letters/pack/print-pack";
import { renderPack } from "#letters/pack/render-pack";
import type { Locale } from "#lib/locales";
import { packGuide } from "./pack-guide.ts";
import { type Printed, setRequest } from "./print-letters.ts";

type PackRequest = LetterRequest & { options: PackOptions; seed: string; locale: Locale };

/** The letters of a request with all that is printed beside them as one PDF, or why not. */
export function printPack(campaign: LetterCampaign, request: PackRequest): Promise<Printed<Buffer>> {
  return setRequest(campaign, request, { seed: request.seed }, async (job) => {
    const sections: PackSection[] = [
      { kind: "letters", job },
      ...addressSections(campaign, request),
      ...(request.options.unguided ? [] : [await guideSection(campaign, request)]),
    ];
    const pieces: Uint8Array[] = [];
    for await (const piece of renderPack(request.locale, sections)) pieces.push(piece);
    return Buffer.concat(pieces);
  });
}

function addressSections(campaign: LetterCampaign, request: PackRequest): PackSection[] {
  const { recipients, sender, options } = request;
  const pages = addressPages(postedTo(campaign, recipients), sender, options);
  const specimen = printsSpecimen(campaign);
  if (!pages) return [];
  return pages.kind === "envelopes"
    ? [{ kind: "envelopes", envelopes: { ...pages, specimen } }]
    : [{ kind: "labels", labels: { ...pages, specimen } }];
}

async function guideSection(campaign: LetterCampaign, request: PackRequest): Promise<PackSection> {
  const { sender, locale, paper, recipients, parallel, options } = request;
  const guide = packGuide({
    locale,
    paper,
    letters: recipients.length,
    parallel: parallel !== undefined,
    options,
    returned: sender.postalAddress !== "" && options.returnAddress !== "none",
    abroad: postedTo(campaign, recipients).some((office) => postalAddress(office, sender.country).abroad),
    postage: await findPostageNote(campaign.organisationId, sender.country, locale),
    country: sender.country,
    specimen: printsSpecimen(campaign),
  });
  return { kind: "guide", guide };
}
