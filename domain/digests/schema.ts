import { z } from "zod";
import type { OfficeCount, ReplyClass } from "#domain/ledger/schema";
import { line, several } from "#domain/organizer/schema";
import { parseEmailAddress } from "#domain/signatures/email-address";
import { locales } from "#lib/locales";

export const digestPeriods = ["WEEK", "MONTH"] as const;
export type DigestPeriod = (typeof digestPeriods)[number];

/** Whole days in UTC, both included. */
export type DigestDays = { from: Date; to: Date };

/** One figure of an office. Null is hidden: under the threshold, or hidden with what is. A sum since the start never is. */
export type DigestFigure = {
  metric: OfficeCount;
  inPeriod: number | null;
  total: number;
  /** Where there is more than one, and one of them is told. */
  channels: { channel: string; inPeriod: number | null }[];
};

/** Letters that left so early that the office's term for an answer has ended, whatever the post needed. */
export type EndedTerm = { leftBy: Date; letters: number | null };

export type OfficeDigest = {
  slug: string;
  figures: DigestFigure[];
  /** Reports that an organizer has read and accepted, since the start. */
  replies: Record<ReplyClass, number>;
  /** Null for an office that is bound by no term that we know. */
  terms: { lettersReportedSent: EndedTerm; emailsAccepted: EndedTerm } | null;
};

export type Digest = DigestDays & {
  period: DigestPeriod;
  hiddenBelow: number;
  offices: OfficeDigest[];
};

const office = line(100);
const chosenOffices = several.pipe(z.array(office).min(1, "offices-missing").max(200, "too-long"));

/** Which digest an address asks for; what is missing or unknown counts as not given. */
export const digestQuerySchema = z.object({
  period: z.enum(digestPeriods).catch("WEEK"),
  office: z.array(office).catch([]),
  language: z.enum(locales).optional().catch(undefined),
});
export type DigestQuery = z.infer<typeof digestQuerySchema>;

const subscription = z.object({
  offices: chosenOffices,
  period: z.enum(digestPeriods, "choose"),
  language: z.enum(locales, "choose"),
});

export const membersSchema = subscription.extend({
  members: several.pipe(z.array(line(100)).min(1, "members-missing")),
});
export type MembersInput = z.infer<typeof membersSchema>;

export const inviteReaderSchema = subscription.extend({
  email: z
    .string("required")
    .trim()
    .min(1, "required")
    .refine((address) => parseEmailAddress(address) !== null, "email-invalid"),
});
export type InviteReaderInput = z.infer<typeof inviteReaderSchema>;

export type DigestReaderView = {
  id: string;
  email: string;
  member: boolean;
  offices: string[];
  period: DigestPeriod;
  language: (typeof locales)[number];
  confirmedAt: Date | null;
  askedUntil: Date;
};
