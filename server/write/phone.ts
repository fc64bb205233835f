import { listHolidays } from "#domain/ledger/queries";
import { reportCall, undoReportCall } from "#domain/ledger/report-letter";
import { toRequest } from "#domain/letters/draft";
import { officeClock } from "#domain/letters/office-hours";
import { fillPlaceholders } from "#domain/letters/placeholders";
import { type CallData, callOutcomes } from "#domain/letters/schema";
import { countryName } from "#lib/countries";
import { zoneOfCountry } from "#lib/hours";
import type { Locale } from "#lib/locales";
import type { Reply } from "../http.ts";
import { addresseeOf, showCheck } from "./check.ts";
import type { Writing } from "./writing.ts";

type Reported = Pick<CallData, "outcome" | "undone">;

const nothingYet: Reported = { outcome: null, undone: false };

/** The script, and the clock of the office. */
export function prepareCall(writing: Writing, office: string): Promise<Reply> {
  return showCall(writing, office, nothingYet);
}

/** What became of the call, as the supporter reports it. */
export async function noteCall(writing: Writing, office: string): Promise<Reply> {
  const { campaign, draft, fields } = writing;
  const outcome = callOutcomes.find((candidate) => candidate === fields.outcome);
  if (!outcome) return showCall(writing, office, nothingYet, { outcome: "outcome-required" });
  const { officeId } = addresseeOf(writing, office);
  await reportCall({ campaign, sheet: draft.sheet, officeIds: [officeId], country: draft.country, outcome });
  return showCall(writing, office, { outcome, undone: false });
}

/** Takes that report back. */
export async function undoCall(writing: Writing, office: string): Promise<Reply> {
  const { officeId } = addresseeOf(writing, office);
  await undoReportCall({ sheet: writing.draft.sheet, officeIds: [officeId] });
  return showCall(writing, office, { outcome: null, undone: true });
}

async function showCall(
  writing: Writing,
  office: string,
  reported: Reported,
  errors: Record<string, string> = {},
): Promise<Reply> {
  const { campaign, draft, locale, show } = writing;
  const { phone, channels } = addresseeOf(writing, office);
  if (!phone || !channels.includes("phone")) return showCheck(writing, office);
  const { language } = toRequest(campaign, draft, locale);
  const languages = [...new Set([language, locale])].filter((each) => campaign.phoneScript[each]);
  const script = languages.map((each) => ({ language: each, text: scriptIn(writing, each) }));
  return show({ view: "phone", office, script, ...reported, clock: await clockFor(writing) }, errors);
}

function scriptIn({ campaign, draft, locale }: Writing, language: Locale): string {
  const { sender } = toRequest(campaign, draft, locale);
  return fillPlaceholders(campaign.phoneScript[language], {
    supporterName: sender.name,
    city: sender.country === campaign.countryConcerned ? "" : sender.city,
    country: countryName(sender.country, language),
  });
}

async function clockFor({ campaign, draft }: Writing): Promise<CallData["clock"]> {
  const now = new Date();
  const holidays = await listHolidays(campaign.organisationId, campaign.countryConcerned, now);
  const { sessions, ...clock } = officeClock(now, holidays);
  return {
    ...clock,
    sessions: sessions.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
    zone: zoneOfCountry(draft.country, now),
  };
}
