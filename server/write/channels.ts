import { seedOf, toRequest } from "#domain/letters/draft";
import { answerDue } from "#domain/letters/due-range";
import { emlDraft } from "#domain/letters/eml";
import { composeLinks } from "#domain/letters/mailto";
import { officeClock } from "#domain/letters/office-hours";
import { fillPlaceholders } from "#domain/letters/placeholders";
import { letterText } from "#domain/letters/plain-text";
import { listHolidays } from "#domain/letters/queries";
import { recordPreparation } from "#domain/letters/record-preparation";
import { reportCall, reportSent, undoReportSent } from "#domain/letters/report-letter";
import { requestEmailLetter } from "#domain/letters/request-email-letter";
import { callOutcomes, type LetterChannel, letterChannels } from "#domain/letters/schema";
import { emailSchema } from "#domain/signatures/schema";
import { dayOf, isoDay } from "#lib/clock";
import { countryName } from "#lib/countries";
import { attempt } from "#lib/rate-limits";
import type { Reply } from "../http.ts";
import { printLetters } from "../print-letters.ts";
import { pdfAnswer } from "../routes/letters.ts";
import { addresseeOf, finishedLetter, showCheck, showRefusal } from "./check.ts";
import { later, type Writing } from "./writing.ts";

type Action = {
  /** Works for a specimen too, because nothing leaves and nothing is counted. */
  specimen: boolean;
  /** `office` is the slug after the colon of the button's value; empty for all chosen offices. */
  run: (writing: Writing, office: string) => Promise<Reply>;
};

/** What the buttons of the last step do, by the word before the colon of their value. */
export const channelActions: Record<string, Action | undefined> = {
  reword: { specimen: true, run: reword },
  print: { specimen: true, run: printPdf },
  hand: { specimen: true, run: ofOffice(copyByHand) },
  mail: { specimen: false, run: ofOffice(openMailProgram) },
  eml: { specimen: false, run: ofOffice(downloadDraft) },
  email: {
    specimen: false,
    run: ofOffice(async ({ show }, office) => show({ view: "email", office, sent: false })),
  },
  "send-email": { specimen: false, run: ofOffice(sendEmail) },
  phone: { specimen: false, run: ofOffice((writing, office) => showCall(writing, office, false)) },
  called: { specimen: false, run: ofOffice(noteCall) },
  posted: { specimen: false, run: (writing, office) => notePosted(writing, office, true) },
  undo: { specimen: false, run: (writing, office) => notePosted(writing, office, false) },
};

/** Only for an office that the draft names; else the finished letter is shown again. */
function ofOffice(run: Action["run"]): Action["run"] {
  return (writing, office) =>
    writing.draft.to.includes(office) ? run(writing, office) : showCheck(writing, "");
}

function reword(writing: Writing): Promise<Reply> {
  const draft = { ...writing.draft, wording: writing.draft.wording + 1 };
  return showCheck(writing.withDraft(draft), "");
}

async function printPdf(writing: Writing, office: string): Promise<Reply> {
  const { campaign, draft, locale } = writing;
  const withAddress = draft.to.filter((slug) => addresseeOf(writing, slug).address);
  const recipients = draft.to.includes(office) ? [office] : withAddress;
  const request = { ...toRequest(campaign, draft, locale), recipients };
  const printed = await printLetters(campaign, request, { seed: seedOf(draft) });
  if (!printed.ok) return showRefusal(writing, printed.refusal);
  await prepared(writing, recipients, "post");
  return pdfAnswer(printed.output);
}

async function copyByHand(writing: Writing, office: string): Promise<Reply> {
  const letter = finishedLetter(writing, office);
  await prepared(writing, [office], "by-hand");
  const envelope = addresseeOf(writing, office).address?.a4 ?? [];
  const text = letterText(letter);
  return writing.show({ view: "hand", office, envelope, text, language: letter.language });
}

async function openMailProgram(writing: Writing, office: string): Promise<Reply> {
  const message = messageTo(writing, office);
  if (!message) return showCheck(writing, office);
  await prepared(writing, [office], "mail-program");
  return writing.show({ view: "mail", office, ...message, links: composeLinks(message) });
}

async function downloadDraft(writing: Writing, office: string): Promise<Reply> {
  const message = messageTo(writing, office);
  if (!message) return showCheck(writing, office);
  return {
    status: 200,
    headers: {
      "content-type": "message/rfc822",
      "content-disposition": 'attachment; filename="letter.eml"',
      "cache-control": "no-store",
    },
    body: emlDraft(message),
  };
}

function messageTo(writing: Writing, office: string) {
  const to = addresseeOf(writing, office).email;
  const letter = finishedLetter(writing, office);
  return to && { to, subject: letter.subject, text: letterText(letter) };
}

const mailing = { name: "letter-mails", points: 20, duration: 3600 };

async function sendEmail(writing: Writing, office: string): Promise<Reply> {
  const { campaign, draft, fields, incoming, locale, show } = writing;
  const email = emailSchema.safeParse([fields.email ?? ""].flat()[0]);
  if (!email.success) {
    const [issue] = email.error.issues;
    return show({ view: "email", office, sent: false }, { email: issue?.message ?? "email-invalid" });
  }
  const wait = await attempt(mailing, incoming.sourceKey);
  if (wait > 0)
    return later(show({ view: "email", office, sent: false }, { "": "too-many-requests" }, 429), wait);
  const request = toRequest(campaign, draft, locale);
  const result = await requestEmailLetter({
    campaign,
    addressee: addresseeOf(writing, office),
    letter: finishedLetter(writing, office),
    country: request.sender.country,
    personalised: request.personalParagraph !== "",
    email: email.data,
    replyToSupporter: fields.replyTo === "supporter",
    locale,
  });
  if (!result.ok) return showCheck(writing, office);
  await prepared(writing, [office], "email");
  return show({ view: "email", office, sent: true });
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

async function noteCall(writing: Writing, office: string): Promise<Reply> {
  const { campaign, draft, fields } = writing;
  const outcome = callOutcomes.find((candidate) => candidate === fields.outcome);
  if (!outcome) return showCall(writing, office, false);
  const { officeId } = addresseeOf(writing, office);
  await reportCall({ campaign, sheet: draft.sheet, officeIds: [officeId], country: draft.country, outcome });
  return showCall(writing, office, true);
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

function prepared(writing: Writing, slugs: string[], channel: LetterChannel): Promise<void> {
  const { campaign, draft, locale } = writing;
  const { language, sender, personalParagraph } = toRequest(campaign, draft, locale);
  return recordPreparation({
    campaign,
    sheet: draft.sheet,
    officeIds: slugs.map((slug) => addresseeOf(writing, slug).officeId),
    channel,
    language,
    country: sender.country,
    personalised: personalParagraph !== "",
  });
}
