import { calendarFile } from "#domain/ledger/calendar-file";
import type { DueRange } from "#domain/ledger/due-range";
import { estimateAnswer } from "#domain/ledger/estimate-answer";
import { reportSent, undoReportSent } from "#domain/ledger/report-letter";
import { requestReminder } from "#domain/ledger/request-reminder";
import { toRequest } from "#domain/letters/draft";
import type { PostedData } from "#domain/letters/schema";
import { emailSchema } from "#domain/signatures/schema";
import { addDays, dayOf, isoDay } from "#lib/clock";
import { translator } from "#lib/i18n";
import { guardForm } from "../guard/guard-mail.ts";
import type { Reply } from "../http.ts";
import { showCheck } from "./check.ts";
import { readSending, type Sending } from "./sending.ts";
import type { Writing } from "./writing.ts";

/** "I posted it", or how and when it left. The report holds office, channel, language, country and today's day. */
export async function reportPosted(writing: Writing, office: string): Promise<Reply> {
  const sending = readSending(writing, office);
  if (sending.offices.length === 0) return showCheck(writing, office);
  if (!sending.error) await reportSent({ ...noteOf(writing, sending), channel: sending.channel });
  return showPosted(writing, sending, await dueOf(writing, sending), { reported: true });
}

/** Takes that report back. */
export async function undoPosted(writing: Writing, office: string): Promise<Reply> {
  const sending = readSending(writing, office);
  if (sending.offices.length === 0) return showCheck(writing, office);
  await undoReportSent(noteOf(writing, sending));
  return showPosted(writing, sending, await dueOf(writing, sending), { reported: false });
}

/** The last day of the range for a calendar program. */
export async function downloadCalendar(writing: Writing, office: string): Promise<Reply> {
  const sending = readSending(writing, office);
  const due = await dueOf(writing, sending);
  if (sending.error || !due) return showPosted(writing, sending, due, { reported: true });
  const t = translator(writing.locale, "aftercare");
  return {
    status: 200,
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="answer.ics"',
      "cache-control": "no-store",
    },
    body: calendarFile({ day: due.latest, title: t("calendar.title"), text: t("calendar.text") }),
  };
}

/** One mail on the day after the range. */
export async function askReminder(writing: Writing, office: string): Promise<Reply> {
  const { campaign, fields, incoming, locale } = writing;
  const sending = readSending(writing, office);
  const due = await dueOf(writing, sending);
  const typed = String([fields.email ?? ""].flat()[0]);
  const refuse = (status: number, reason?: string) =>
    showPosted(writing, sending, due, { reported: true, email: typed }, { status, reason });
  const email = emailSchema.safeParse(typed);
  if (sending.error || !due || !email.success) return refuse(422, email.error?.issues[0]?.message);
  const asked = {
    purpose: `reminder:${campaign.slug}`,
    email: email.data,
    organisationId: campaign.organisationId,
  };
  const guarded = await guardForm(incoming, fields, asked, refuse);
  if (guarded) return guarded;
  const dueOn = dayAfter(due.latest);
  const { cancelToken } = await requestReminder({ campaign, email: email.data, locale, dueOn });
  const reminder = { day: isoDay(dueOn), cancel: `/${locale}/manage/reminder/${cancelToken}` };
  return showPosted(writing, sending, due, { reported: true, reminder });
}

/** Of a range that is over already, tomorrow. */
function dayAfter(latest: Date): Date {
  return addDays(new Date(Math.max(latest.getTime(), dayOf(new Date()).getTime())), 1);
}

function noteOf({ campaign, draft, locale }: Writing, { offices }: Sending) {
  const { language, sender } = toRequest(campaign, draft, locale);
  const officeIds = offices.map(({ officeId }) => officeId);
  return { campaign, sheet: draft.sheet, officeIds, language, country: sender.country };
}

function dueOf({ campaign, draft }: Writing, { offices, channel, sentOn }: Sending) {
  return estimateAnswer({ campaign, addressees: offices, channel, country: draft.country, sentOn });
}

type Shown = Partial<PostedData> & Pick<PostedData, "reported">;
/** `reason` is a message key and stands beside the address. */
type Refusal = { status?: number; reason?: string | undefined };

function showPosted(
  writing: Writing,
  { channel, sentOn, offices, error, typed }: Sending,
  due: DueRange | null,
  shown: Shown,
  { status, reason }: Refusal = {},
): Reply {
  const errors = { ...(error ? { sentOn: error } : {}), ...(reason ? { email: reason } : {}) };
  const data: PostedData = {
    office: offices.length === 1 ? (offices[0]?.slug ?? "") : "",
    channel,
    sentOn: error ? typed : isoDay(sentOn),
    due: due && {
      arrivesFrom: isoDay(due.arrives.earliest),
      arrivesTo: isoDay(due.arrives.latest),
      earliest: isoDay(due.earliest),
      latest: isoDay(due.latest),
      extended: isoDay(due.extended),
    },
    email: "",
    reminder: null,
    ...shown,
  };
  return writing.show({ view: "posted", ...data }, errors, status);
}
