import { z } from "zod";
import { type CampaignState, type Counts, campaignStates, type PauseReason } from "#domain/campaigns/schema";
import type { EventCounts, ReplyClass } from "#domain/ledger/schema";
import { parseEmailAddress } from "#domain/signatures/email-address";
import { countryCodes } from "#lib/countries";
import { type Locale, locales } from "#lib/locales";
import { breakerKinds } from "../guard/schema.ts";

export const dimensions = [
  "day",
  "country",
  "language",
  "display",
  "source",
  "office",
  "channel",
  "office-channel",
] as const;
export type Dimension = (typeof dimensions)[number];

/** Key of the row that gathers what is too small to be named. */
export const REST = "*";
/** Key of what was reported without it. */
export const UNKNOWN = "?";

/** One figure split one way. Rows without a count are hidden; `office-channel` keys are `office/channel`. */
export type Breakdown = {
  metric: keyof Counts;
  by: Dimension;
  rows: { key: string; count: number | null }[];
};

export type Statistics = {
  campaign: string;
  generatedAt: string;
  /** Last day that the breakdowns cover, in UTC; totals are of this moment. */
  throughDay: string;
  /** Cells of breakdowns under it are hidden, with others from which they could be worked out. */
  hiddenBelow: number;
  totals: Counts;
  /** Each by itself; two of them are organizers' figures alone and stand nowhere in public. */
  events: EventCounts;
  breakdowns: Breakdown[];
};

export const tokenScopes = ["statistics:read"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Control characters and lone surrogates are no text, and PostgreSQL takes no NUL. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .refine((text) => text.isWellFormed() && !/[\p{Cc}\p{Cs}]/u.test(text), "unreadable")
    .max(max, "too-long");
}

export const newApiTokenSchema = z.object({
  name: line(80).min(1, "required"),
  scopes: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(tokenScopes)).min(1, "required"),
  ),
  days: z.coerce.number("required").int().min(1, "days-range").max(730, "days-range"),
});
export type NewApiToken = z.infer<typeof newApiTokenSchema>;

export const day = z
  .union([z.literal(""), z.iso.date("date-form")], "date-form")
  .default("")
  .transform((text) => (text === "" ? null : new Date(`${text}T00:00:00Z`)));

export const officeEmailSchema = z.object({
  address: line(254).refine((text) => text === "" || parseEmailAddress(text) !== null, "email-form"),
  from: day,
});
export type OfficeEmailChange = z.infer<typeof officeEmailSchema>;

/** E.164 for the link, E.123 (spaces only) for reading. */
const phone = line(40).transform((text, context) => {
  if (text === "") return null;
  const e164 = `+${text.replace(/\D/g, "")}`;
  if (/^\+[\d\s().-]+$/.test(text) && /^\+[1-9]\d{6,14}$/.test(e164)) {
    return { e164, display: `+${text.replace(/\D+/g, " ").trim()}` };
  }
  context.addIssue({ code: "custom", message: "phone-form" });
  return z.NEVER;
});

export const officePhoneSchema = z.object({ phone, from: day });
export type OfficePhoneChange = z.infer<typeof officePhoneSchema>;

export const officeAddressSchema = z
  .object({
    street: line(60)
      .min(1, "required")
      .regex(/^[\x20-\x7e\u00a0-\u024f]*$/, "latin-only"),
    postcode: line(12).min(1, "required").toUpperCase(),
    city: line(60).min(1, "required"),
    countryLine: line(40).min(1, "required").toUpperCase(),
    streetRu: line(120).default(""),
    streetKk: line(120).default(""),
    source: line(300).default(""),
    from: day,
  })
  // Six digits, or the building code of about 2015 (the Kazakh post takes both); other countries have their own forms.
  .refine(
    (address) =>
      address.countryLine !== "KAZAKHSTAN" || /^(\d{6}|[A-Z]\d{2}[A-Z0-9]{4})$/.test(address.postcode),
    {
      path: ["postcode"],
      error: "postcode-form",
    },
  );
export type OfficeAddressChange = z.infer<typeof officeAddressSchema>;

export const officeRecordSchema = z.object({
  record: z.enum(["email", "phone", "address", "tenure"]),
  id: z.uuid(),
});
export type OfficeRecord = z.infer<typeof officeRecordSchema>;

const paragraphs = z
  .string()
  .trim()
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "unreadable")
  .max(4000, "too-long");

function nonEmptyLines(text: string): string {
  const lines = text.split(/\r?\n/).map((each) => each.trim());
  return lines.filter(Boolean).join("\n");
}

export const organisationSchema = z.object({
  name: line(120).min(1, "required"),
  controller: paragraphs,
  contact: paragraphs,
  imprint: paragraphs,
  legalName: line(100),
  postalAddress: paragraphs
    .transform(nonEmptyLines)
    .refine((text) => text.split("\n").length <= 4, "too-many-lines"),
  registrationNumber: line(60),
});
export type OrganisationChange = z.infer<typeof organisationSchema>;

export const campaignMoveSchema = z.object({ to: z.enum(campaignStates) });

export const caseClockSchema = z.object({ asOf: day, appealsBefore: day, reviewBy: day });
export type CaseClock = z.infer<typeof caseClockSchema>;

export const ticked = z.preprocess((value) => value === "on", z.boolean());
export const consentRecordSchema = z.object({
  consent: ticked,
  benefitHarm: ticked,
  note: paragraphs.default(""),
});
export type ConsentRecord = z.infer<typeof consentRecordSchema>;

export const nothingSchema = z.object({});
export const breakerSchema = z.object({ organisation: z.string(), kind: z.enum(breakerKinds) });
const isoDate = z.iso.date("date-form");
const country = z.enum(countryCodes as [string, ...string[]], "invalid");
export const holidayDaySchema = z.object({ country, day: isoDate });
export type HolidayDay = z.infer<typeof holidayDaySchema>;
export const newHolidaySchema = holidayDaySchema.extend({ name: line(80).default("") });
export type NewHoliday = z.infer<typeof newHolidaySchema>;
export const holidayYearSchema = z.object({ year: z.coerce.number("invalid").int("invalid") });
export type HolidayYear = {
  country: string;
  year: number;
  /** False while the law's own list is shown and counts. */
  entered: boolean;
  days: { day: Date; name: string }[];
};

/** Message keys of messages/<locale>/aftercare.json, replies.reasons. */
export const replyReasons = ["not-a-reply", "wrong-office", "reported-twice", "not-readable"] as const;
export const replyReviewSchema = z.object({
  id: z.uuid(),
  decision: z.enum(["accept", "reject"]),
  reason: z.union([z.literal("").transform(() => null), z.enum(replyReasons)]).default(null),
});
export type ReplyReview = z.infer<typeof replyReviewSchema>;
export type ReportedReply = {
  id: string;
  office: string;
  class: ReplyClass;
  state: "PENDING" | "PUBLISHED" | "HIDDEN" | "REMOVED";
  receivedOn: Date | null;
  createdOn: Date;
  incomingNumber: string;
  outgoingNumber: string;
  /** Bytes. */
  file: { mediaType: string; size: number } | null;
  /** Message key of the last decision's reason. */
  reason: string | null;
};

export const idSchema = z.object({ id: z.uuid() });
export const sessionSchema = z.object({ id: z.string().min(1).max(100) });

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;
const newPassword = z
  .string("required")
  .min(MIN_PASSWORD, "password-short")
  .max(MAX_PASSWORD, "password-long");

export const ownPasswordSchema = z.object({
  current: z.string("required").max(MAX_PASSWORD, "password-wrong"),
  password: newPassword,
});
export type OwnPasswordChange = z.infer<typeof ownPasswordSchema>;

export const passwordResetSchema = z.object({ password: newPassword });
export type PasswordReset = z.infer<typeof passwordResetSchema>;

export const signInSchema = z.object({
  email: line(254).min(1, "required"),
  password: z.string("required").min(1, "required").max(MAX_PASSWORD, "sign-in-wrong"),
});
export const resetRequestSchema = z.object({
  email: line(254).refine((text) => parseEmailAddress(text) !== null, "email-form"),
});

/** What stands between a campaign and its publication: message keys, with the offices they are about. */
export type Missing = { key: string; offices?: string[] };

export type CampaignDetails = CaseClock & {
  slug: string;
  title: string;
  state: CampaignState;
  /** Where it may go from here. */
  moves: readonly CampaignState[];
  sample: boolean;
  pausedFor: PauseReason | null;
  publishedAt: Date | null;
  closedAt: Date | null;
  consentRecordedAt: Date | null;
  benefitHarmRecordedAt: Date | null;
  consentNote: string;
  languages: { locale: Locale; reviewedAt: Date | null; disabledAt: Date | null }[];
};

export type DatedRecord = {
  id: string;
  validFrom: Date | null;
  validTo: Date | null;
  lastVerifiedAt: Date | null;
};
type EmailRecord = DatedRecord & { address: string };
type PhoneRecord = DatedRecord & { e164: string; display: string };
type TenureRecord = DatedRecord & { translations: { locale: Locale; name: string }[] };
export type AddressRecord = DatedRecord & {
  street: string;
  postcode: string;
  countryLine: string;
  streetRu: string;
  streetKk: string;
  source: string;
  city: { slug: string; names: { latin: string }[] };
};

export type OfficeSummary = {
  slug: string;
  name: string;
  /** The day that its letters bear where that is not the present one. */
  dated: Date | null;
  day: Date;
  /** What stands on that day. */
  current: {
    email: EmailRecord | null;
    phone: PhoneRecord | null;
    address: AddressRecord | null;
    tenure: TenureRecord | null;
  };
  sample: boolean;
  /** Something was not verified in time; never so in a sample, which is about a day of the past. */
  stale: boolean;
  /** When the record that waits longest was verified; null without records or when one never was. */
  verifiedAt: Date | null;
};

export type OfficeDetails = OfficeSummary & {
  records: {
    emails: EmailRecord[];
    phones: PhoneRecord[];
    addresses: AddressRecord[];
    tenures: TenureRecord[];
  };
};

export type TokenView = {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedOn: Date | null;
  revokedAt: Date | null;
};

export type SessionView = { id: string; createdAt: Date; expiresAt: Date; present: boolean };

const several = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(line(100)));

/** What one letter of the organisation is made of; the signatory stands in the file alone and is not kept. */
export const organisationLetterSchema = z.object({
  go: z.enum(["show", "print", "posted"]),
  offices: several.refine((slugs) => slugs.length > 0 && slugs.length <= 20, "required"),
  language: z.enum(locales, "required"),
  paper: z.enum(["a4", "letter"], "required"),
  day,
  signatory: line(100).default(""),
});
export type OrganisationLetterInput = z.infer<typeof organisationLetterSchema>;

/** What an organizer sees before an organisation's own letter is made. */
export type OrganisationLetterDesk = {
  title: string;
  state: CampaignState;
  /** Print-outs bear the SPECIMEN mark. */
  specimen: boolean;
  /** The day that all letters of the campaign bear, where it dates them itself. */
  datedBy: Date | null;
  signers: { confirmed: number; onPaper: number; countedOn: Date };
  letterhead: { legalName: string; postalAddress: string; registrationNumber: string; complete: boolean };
  /** Offices with an address for which the letter has been written, in these languages. */
  offices: { slug: string; name: string; languages: Locale[] }[];
  sent: { id: string; day: Date; language: Locale | null; office: string }[];
};

/** One page of the letters, as it will be printed. */
export type OrganisationLetterPicture = { image: string; paper: "a4" | "letter" };
