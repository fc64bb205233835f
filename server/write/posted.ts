import { answerDue } from "#domain/ledger/due-range";
import { listHolidays } from "#domain/ledger/queries";
import { reportSent, undoReportSent } from "#domain/ledger/report-letter";
import { toRequest } from "#domain/letters/draft";
import { letterChannels } from "#domain/letters/schema";
import { dayOf, isoDay } from "#lib/clock";
import type { Reply } from "../http.ts";
import { addresseeOf } from "./check.ts";
import type { Writing } from "./writing.ts";

/** "I posted it". */
export function reportPosted(writing: Writing, office: string): Promise<Reply> {
  return notePosted(writing, office, true);
}

/** Takes that report back. */
export function undoPosted(writing: Writing, office: string): Promise<Reply> {
  return notePosted(writing, office, false);
}

/** Of one office where the page was about one, else of all chosen. */
async function notePosted(writing: Writing, office: string, reported: boolean): Promise<Reply> {
  const { campaign, draft, fields, locale, show } = writing;
  const { language, sender } = toRequest(campaign, draft, locale);
  const sentTo = draft.to.includes(office) ? [office] : draft.to;
  const channel = letterChannels.find((candidate) => candidate === fields.channel) ?? "post";
  const officeIds = sentTo.map((slug) => addresseeOf(writing, slug).officeId);
  const note = { campaign, sheet: draft.sheet, officeIds, language, country: sender.country };
  if (reported) await reportSent({ ...note, channel });
  else await undoReportSent(note);
  const holidays = await listHolidays(campaign.organisationId, campaign.countryConcerned);
  const due = answerDue(dayOf(new Date()), channel === "mail-program" ? "email" : "post", holidays);
  return show({
    view: "posted",
    reported,
    office: sentTo.length === 1 ? (sentTo[0] ?? "") : "",
    channel,
    due: { earliest: isoDay(due.earliest), latest: isoDay(due.latest) },
  });
}
