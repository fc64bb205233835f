import { z } from "zod";
import type { DatePrecision } from "#lib/dates";
import { type Locale, locales } from "#lib/locales";

export const campaignStates = ["DRAFT", "ACTIVE", "PAUSED", "CLOSED", "HISTORICAL"] as const;
export type CampaignState = (typeof campaignStates)[number];

/** Message keys. */
export const pauseReasons = ["by-organizer", "appeals-before-passed", "review-due"] as const;
export type PauseReason = (typeof pauseReasons)[number];

export const channels = ["post", "email", "phone"] as const;
export type Channel = (typeof channels)[number];

/** Figures of different kinds, each with its own proof; they are never added up. */
export const countNames = [
  "signaturesConfirmed",
  "signaturesOnPaper",
  "lettersPrepared",
  "lettersReportedSent",
  "emailsAccepted",
  "emailsBounced",
  "callsReported",
  "repliesReported",
] as const;
export type Counts = Record<(typeof countNames)[number], number>;

/** Which figure each kind of the ledger counts for; the other kinds are organizers' figures. */
export const countOfKind = {
  LETTER_PREPARED: "lettersPrepared",
  LETTER_REPORTED_SENT: "lettersReportedSent",
  EMAIL_ACCEPTED: "emailsAccepted",
  EMAIL_BOUNCED: "emailsBounced",
  CALL_REPORTED: "callsReported",
  REPLY_REPORTED: "repliesReported",
} as const satisfies Record<string, keyof Counts>;
export type CountedKind = keyof typeof countOfKind;

/** What a state allows; the table stands in states.ts. */
export type Permissions = {
  /** A draft's page is shown to its organizers alone. */
  public: boolean;
  sign: boolean;
  /** `specimen`: letters can be read and printed, each marked as not to be posted. */
  write: "yes" | "specimen" | "no";
  emailOrCall: boolean;
};

/** What the public page of a campaign shows, in one language. Texts marked so are Markdown. */
export type CampaignView = {
  id: string;
  slug: string;
  state: CampaignState;
  may: Permissions;
  /** Every function works, nothing leaves the computer; print-outs are marked as specimens. */
  sample: boolean;
  organisation: { name: string; controller: string; contact: string };
  /** Letters are dated, and office holders chosen, by this day; null means today. */
  asOf: Date | null;
  /** Set while PAUSED. */
  pausedFor: PauseReason | null;
  closedAt: Date | null;
  /** Languages that the campaign is offered in. */
  locales: Locale[];
  title: string;
  /** One line for lists and link previews. */
  summary: string;
  /** Markdown. */
  lede: string;
  /** Markdown. */
  story: string;
  /** Markdown; its first paragraph is always shown. */
  notice: string;
  /** Markdown. */
  outcome: string;
  /** Markdown. */
  disclaimer: string;
  /** Markdown. */
  houseRules: string;
  /** Markdown. */
  safetyNotice: string;
  /** Markdown. */
  phoneScript: string;
  /** Markdown. */
  phoneAdvice: string;
  shareText: string;
  people: { name: string; about: string }[];
  demands: { number: number; text: string }[];
  recipients: RecipientView[];
  /** In the order of the time line. */
  timeline: FactView[];
  /** Newest first. */
  updates: UpdateView[];
  commentsOpen: boolean;
  goal: number;
  counts: Counts;
};

/** A campaign in a list. */
export type CampaignCard = Pick<
  CampaignView,
  "slug" | "state" | "may" | "sample" | "organisation" | "title" | "summary"
> & { signaturesConfirmed: number; lettersPrepared: number };

export type RecipientView = {
  slug: string;
  office: string;
  /** Null unless a verified holder stands on the campaign's day. */
  holder: string | null;
  /** What this office can do about the case, in one line. */
  remit: string;
  /** The office is no more on the campaign's day; who took over, with the slug where this campaign writes to it. */
  abolished: { on: Date; successor: { name: string; slug: string | null } | null } | null;
  /** Latin, as in an envelope's window: office, street, CITY postcode, COUNTRY. Empty without address. */
  addressLines: string[];
  /** `callable` is false in a sample: the number is history and may belong to a stranger now, so no `tel:` link. */
  phone: { display: string; e164: string; callable: boolean } | null;
  /** Those that an organizer allows and whose data exist. */
  channels: Channel[];
  languages: Locale[];
  /** Of all time. */
  lettersPrepared: number;
  /** Got more letters than it can be expected to read within the last 30 days. */
  flooded: boolean;
  /** An address or phone number has not been verified for 90 days; never in a sample. */
  stale: boolean;
};

export type FactView = {
  key: string;
  date: Date;
  precision: DatePrecision;
  text: string;
  /** "the defence"; may be empty. */
  assertedBy: string;
  sources: { title: string; publisher: string; url: string | null; publishedOn: Date | null }[];
};

export type UpdateView = {
  id: string;
  kind: "NEWS" | "CORRECTION";
  publishedAt: Date;
  title: string;
  /** Markdown. */
  body: string;
};

const localized = z.object({ en: z.string(), ru: z.string(), kk: z.string() } satisfies Record<
  Locale,
  unknown
>);

export const countsSchema = z
  .object(
    Object.fromEntries(countNames.map((name) => [name, z.int().min(0)])) as Record<keyof Counts, z.ZodInt>,
  )
  .meta({
    description: "Figures of different kinds, at most three seconds old. They are never to be added up.",
  });

/** What an open page asks for again and again. */
export const liveCountsSchema = countsSchema.extend({
  goal: z.int().meta({ description: "The next goal for confirmed signatures" }),
});
export type LiveCounts = z.infer<typeof liveCountsSchema>;

export const publicRecipientSchema = z.object({
  slug: z.string(),
  office: localized,
  holder: z
    .string()
    .nullable()
    .meta({ description: "In Latin letters; null unless verified for the campaign's day" }),
  addressLines: z.array(z.string()).meta({
    description:
      "Latin, as in an envelope's window: office, street, CITY postcode, COUNTRY; empty without one",
  }),
  phone: z.string().nullable().meta({ description: "E.123, for reading" }),
  channels: z
    .array(z.enum(channels))
    .meta({ description: "Empty while nothing is known to reach the office by" }),
  languages: z.array(z.enum(locales)).meta({ description: "Of letters to this office" }),
});
export type PublicRecipient = z.infer<typeof publicRecipientSchema>;

/** A campaign as the public API gives it. Where a language is not offered, its text is that of the first one that is. */
export const publicCampaignSchema = z.object({
  slug: z.string(),
  state: z.enum(campaignStates).exclude(["DRAFT"]),
  sample: z.boolean().meta({ description: "Every function works, nothing leaves the instance" }),
  title: localized,
  demands: z.array(z.object({ number: z.int().min(1), text: localized })),
  recipients: z.array(publicRecipientSchema),
  counts: countsSchema,
});
export type PublicCampaign = z.infer<typeof publicCampaignSchema>;
