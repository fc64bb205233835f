import { isFutureDay } from "#domain/ledger/schema";
import type { LetterCampaign } from "#domain/letters/letter";
import type { LetterChannel } from "#domain/letters/schema";
import { dayOf, isoDay } from "#lib/clock";
import { addresseeOf } from "./check.ts";
import type { Writing } from "./writing.ts";

/** How and when a letter left, as its supporter says. The day serves the estimate alone and is not kept. */
export type Sending = {
  offices: LetterCampaign["addressees"];
  channel: LetterChannel;
  sentOn: Date;
  /** Message key of what is wrong with the day, and what was typed. */
  error: string | null;
  typed: string;
};

const ways = ["post", "by-hand", "mail-program"] as const;

/** Of one office where the page was about one, else of all chosen; only those that can be reached that way. */
export function readSending(writing: Writing, office: string): Sending {
  const { draft, fields } = writing;
  const channel = ways.find((candidate) => candidate === [fields.channel].flat()[0]) ?? "post";
  const slugs = draft.to.includes(office) ? [office] : draft.to;
  const offices = slugs
    .map((slug) => addresseeOf(writing, slug))
    .filter(({ address, email }) => (channel === "mail-program" ? email : address));
  const typed = String([fields.sentOn ?? ""].flat()[0]).trim();
  const error = dayError(typed);
  const sentOn = typed && !error ? new Date(typed) : dayOf(new Date());
  return { offices, channel, sentOn, error, typed };
}

/** Without a day it is today; a letter of more than a year ago is not waited for. */
function dayError(typed: string): string | null {
  if (typed === "") return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return "date-invalid";
  const day = new Date(typed);
  if (Number.isNaN(day.getTime()) || isoDay(day) !== typed) return "date-invalid";
  if (isFutureDay(typed)) return "date-in-future";
  return Date.now() - day.getTime() > 366 * 86_400_000 ? "date-too-old" : null;
}
