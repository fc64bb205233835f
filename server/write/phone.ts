import { reportCall } from "#domain/ledger/report-letter";
import { toRequest } from "#domain/letters/draft";
import { officeClock } from "#domain/letters/office-hours";
import { fillPlaceholders } from "#domain/letters/placeholders";
import { callOutcomes } from "#domain/letters/schema";
import { countryName } from "#lib/countries";
import type { Reply } from "../http.ts";
import { addresseeOf } from "./check.ts";
import type { Writing } from "./writing.ts";

/** The script and the clock of the office. */
export function prepareCall(writing: Writing, office: string): Promise<Reply> {
  return showCall(writing, office, false);
}

/** What became of the call, as the supporter reports it. */
export async function noteCall(writing: Writing, office: string): Promise<Reply> {
  const { campaign, draft, fields } = writing;
  const outcome = callOutcomes.find((candidate) => candidate === fields.outcome);
  if (!outcome) return showCall(writing, office, false);
  const { officeId } = addresseeOf(writing, office);
  await reportCall({ campaign, sheet: draft.sheet, officeIds: [officeId], country: draft.country, outcome });
  return showCall(writing, office, true);
}

function showCall(writing: Writing, office: string, reported: boolean): Promise<Reply> {
  const { campaign, draft, locale, show } = writing;
  const { sender } = toRequest(campaign, draft, locale);
  const city = sender.country === campaign.countryConcerned ? "" : sender.city;
  const country = countryName(sender.country, locale);
  const script = fillPlaceholders(campaign.phoneScript[locale], {
    supporterName: sender.name,
    city,
    country,
  });
  return Promise.resolve(show({ view: "phone", office, script, reported, clock: officeClock(new Date()) }));
}
