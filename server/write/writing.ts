import { readDraft } from "#domain/letters/draft";
import type { LetterCampaign } from "#domain/letters/letter";
import { getLetterCampaign } from "#domain/letters/queries";
import type { Draft, WriteData } from "#domain/letters/schema";
import { notFound } from "#lib/errors";
import type { FormState } from "#lib/form-state";
import { isLocale, type Locale } from "#lib/locales";
import { parseForm } from "../form-body.ts";
import { type Incoming, page, type Reply } from "../http.ts";

/** One post of the composer's form. */
export type Writing = {
  campaign: LetterCampaign;
  locale: Locale;
  draft: Draft;
  fields: Record<string, string | string[]>;
  incoming: Incoming;
  /** Renders the composer's page. */
  show: (
    data: WriteData,
    errors?: Record<string, string>,
    status?: number,
    details?: FormState["details"],
  ) => Reply;
  /** The same request with another draft. */
  withDraft: (draft: Draft) => Writing;
};

export async function readWriting(incoming: Incoming): Promise<Writing> {
  const { locale, slug = "" } = incoming.params;
  const fields = await parseForm(incoming);
  const draft = readDraft(fields);
  const campaign = await getLetterCampaign(slug, draft);
  if (campaign.state === "DRAFT" || !isLocale(locale)) notFound();
  return writingOf({ campaign, locale, draft, fields, incoming });
}

function writingOf(given: Omit<Writing, "show" | "withDraft">): Writing {
  const { campaign, locale, draft } = given;
  const path = `/${locale}/campaigns/${campaign.slug}/write`;
  return {
    ...given,
    show: (data, errors = {}, status = Object.keys(errors).length > 0 ? 422 : 200, details = undefined) =>
      page(path, status, { form: "write", values: toValues(draft), errors, details, data }),
    withDraft: (other) => writingOf({ ...given, draft: other }),
  };
}

/** As form fields, so that the page can carry them on. */
function toValues(draft: Draft): Record<string, string | string[]> {
  const written = Object.entries(draft).map(([name, value]) => {
    if (typeof value === "boolean") return [name, value ? "on" : ""] as const;
    return [name, typeof value === "number" ? String(value) : value] as const;
  });
  return Object.fromEntries(written);
}
