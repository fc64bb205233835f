import { z } from "zod";
import { countryCodes } from "#lib/countries";
import { type Locale, type Localized, locales } from "#lib/locales";
import { countCharacters, isReadable, tidyLine, tidyLines } from "#lib/plain-text";
import { SOURCE_FORM } from "#lib/share-source";
import type { ContentWarning, WordingReport } from "../wording/schema.ts";

/** Longest texts that are taken at all; whether a letter fits its page is measured when it is set. */
export const limits = {
  name: 100,
  city: 80,
  addressLine: 60,
  addressLines: 5,
  personalParagraph: 1500,
  recipients: 8,
  demands: 3,
} as const;

const readable = (missing: string) =>
  z.string({ error: missing }).refine(isReadable, { error: "text-unreadable", abort: true });
const within = (max: number) => (text: string) => countCharacters(text) <= max;

const optionalLine = (max: number, missing = "invalid") =>
  readable(missing).overwrite(tidyLine).refine(within(max), "too-long");
const line = (max: number, missing: string) =>
  optionalLine(max, missing).refine((text) => text !== "", missing);

const postalAddress = readable("invalid")
  .overwrite((text) => tidyLines(text).replace(/\n+/g, "\n"))
  .refine((text) => text.split("\n").length <= limits.addressLines, "too-many-lines")
  .refine((text) => text.split("\n").every(within(limits.addressLine)), "line-too-long");

const fields = {
  name: line(limits.name, "writer-missing"),
  city: line(limits.city, "city-missing"),
  country: z
    .string({ error: "country-missing" })
    .refine((code) => countryCodes.includes(code), "country-missing"),
  postalAddress,
  personalParagraph: readable("invalid")
    .overwrite(tidyLines)
    .refine(within(limits.personalParagraph), "too-long"),
  language: z.enum(locales, { error: "language-required" }),
  paper: z.enum(["a4", "letter"], { error: "paper-required" }),
  recipients: z
    .array(z.string().max(100), { error: "recipient-required" })
    .min(1, "recipient-required")
    .max(limits.recipients, "too-many-recipients")
    .refine((slugs) => new Set(slugs).size === slugs.length, "recipient-twice"),
  demands: z
    .array(z.int().min(1).max(99), { error: "demands-count" })
    .max(limits.demands, "demands-count")
    .refine((numbers) => new Set(numbers).size === numbers.length, "demands-count"),
};

/** `POST /api/v1/campaigns/{slug}/letters` */
export const letterRequestSchema = z.object({
  recipients: fields.recipients,
  language: fields.language,
  sender: z.object(
    {
      name: fields.name,
      city: fields.city,
      country: fields.country,
      postalAddress: fields.postalAddress.default(""),
    },
    { error: "required" },
  ),
  demands: fields.demands.min(1, "demands-count").default([]),
  person: z.int().min(1).max(99).optional(),
  personalParagraph: fields.personalParagraph.default(""),
  paper: fields.paper,
  parallel: fields.language.optional(),
  /** Of a share link, for the campaign's rules; what is none counts as none. */
  source: z.string().regex(SOURCE_FORM).optional().catch(undefined),
});

/** The composer alone asks for the copy. */
export type LetterRequest = z.infer<typeof letterRequestSchema> & { copyToMission?: boolean };

/** The composer's steps in their order; each asks for its own fields alone. */
export const composerSteps = ["to", "language", "ask", "words", "who", "check"] as const;
export type ComposerStep = (typeof composerSteps)[number];

export const composerSchemas = {
  to: z.object({ to: fields.recipients }),
  language: z.object({ language: fields.language }),
  ask: z.object({ demands: fields.demands }),
  words: z.object({ personalParagraph: fields.personalParagraph }),
  who: z.object({
    name: fields.name,
    // Asked of everybody but those who live in the country concerned.
    city: optionalLine(limits.city),
    country: fields.country,
    postalAddress: fields.postalAddress,
  }),
} as const;

export const callOutcomes = ["reached", "no-answer", "refused", "wrong-number"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Channels that a letter or call of the composer can take. */
export const letterChannels = ["post", "by-hand", "email", "mail-program", "phone"] as const;
export type LetterChannel = (typeof letterChannels)[number];
/** `ngo`: one letter of the organisation, however many people it speaks for. */
export type LedgerChannel = LetterChannel | "ngo" | "evening";

/** How the address gets onto the envelope: through its window, or from a sheet that is printed with the letters. */
export const addressSheets = ["window", "dl", "c6", "no-10", "l7163", "l5163"] as const;
export type AddressSheet = (typeof addressSheets)[number];

export const returnAddresses = ["none", "flap", "front"] as const;
export type ReturnAddress = (typeof returnAddresses)[number];

/** What is printed beside the letters. */
export type PackOptions = {
  addresses: AddressSheet;
  /** The first free label of a used sheet, from 1. */
  firstLabel: number;
  returnAddress: ReturnAddress;
  /** Leaves out the page on folding and posting. */
  unguided: boolean;
};

/** What was typed so far, as it was typed. It travels in the form's own fields and is stored nowhere. */
export type Draft = PackOptions & {
  to: string[];
  language: string;
  demands: string[];
  /** Number of the person whom the letter puts first; empty for all alike. */
  person: string;
  personalParagraph: string;
  name: string;
  city: string;
  country: string;
  postalAddress: string;
  paper: "a4" | "letter";
  /** Adds the translation for the writer as a second page. */
  parallel: boolean;
  /** Names the mission for the writer's country as receiving a copy. */
  copyToMission: boolean;
  /** Random token of this sheet: seeds the wording, and counts a letter once. */
  sheet: string;
  /** How often another wording was asked for. */
  wording: number;
  /** Of the share link that brought the writer; empty without one. */
  source: string;
};

/** What the campaign's rules changed about the chosen offices, in the page's language. */
export type RuleNotice = {
  kind: "exclude" | "redirect" | "thank";
  office: string;
  /** The office that gets the letter instead. */
  to: string | null;
  text: string;
};

/** A finished letter as pages show it. */
export type ShownLetter = {
  office: { slug: string; name: string };
  language: Locale;
  /** SVG of the very page that is printed. */
  image: string;
  text: string;
  /** The same letter in the page's language, where it is written in another one. */
  translation: string | null;
};

/** The letter while it is being written, as JSON. */
export type Preview = {
  paper: Draft["paper"];
  /** SVG of the page; missing where `refused` says why. */
  image?: string;
  refused?: "too-long" | "unprintable-character" | "busy" | "incomplete" | "no-letter";
  /** The same letter in the page's language, where it is written in another one. */
  translation: string | null;
  wording: WordingReport | null;
};

/** What the composer's page shows when it is not asking for a step. */
export type WriteData =
  | { view: "step"; step: ComposerStep; wording: WordingReport | null; notices?: RuleNotice[] }
  | { view: "check"; letter: ShownLetter; warnings: ContentWarning[]; notices?: RuleNotice[] }
  | { view: "no-letter"; notices: RuleNotice[] }
  | { view: "hand"; office: string; envelope: string[]; text: string; language: Locale }
  | ({ view: "mail"; office: string } & MailData)
  | { view: "email"; office: string; sent: boolean; typed: { email: string; replyToSupporter: boolean } }
  | ({ view: "phone"; office: string } & CallData)
  | ({ view: "posted" } & PostedData);

/** Days are ISO days: what a page is given travels as JSON. */
export type PostedData = {
  reported: boolean;
  /** Empty when the report is about several offices. */
  office: string;
  channel: LetterChannel;
  sentOn: string;
  /** Null when no office is bound by a term that we know. */
  due: { arrivesFrom: string; arrivesTo: string; earliest: string; latest: string; extended: string } | null;
  /** What was typed and refused. */
  email: string;
  /** Set once, when it was asked for: its day, and the path of the page that takes it back. */
  reminder: { day: string; cancel: string } | null;
};

/** A letter for the writer's own mail program. */
export type MailData = {
  to: string;
  subject: string;
  text: string;
  links: ComposeLink[];
  /** Opens a message with address and subject alone. */
  empty: string;
};

export type ComposeLink = {
  provider: "mailto" | "gmail" | "outlook" | "yahoo" | "proton";
  /** Null where the letter might arrive cut. */
  href: string | null;
};

/** The whole of Kazakhstan is at UTC+5 since 1 March 2024; before, Almaty and Astana were at UTC+6. */
export const OFFICE_ZONE = "Asia/Almaty";

/** What a caller sees before and after the call. */
export type CallData = {
  /** In the letter's language first, then in the page's where that is another one. */
  script: { language: Locale; text: string }[];
  /** What was reported of the call; null before. */
  outcome: CallOutcome | null;
  undone: boolean;
  /** Moments in ISO 8601. */
  clock: {
    time: string;
    closedFor: "holiday" | "weekend" | "break" | "hours" | null;
    sessions: { from: string; to: string }[];
    /** Zone of the writer's country, where it has only one at that time. */
    zone: string | null;
  };
};

/** What the confirm page shows of a letter that waits for its writer's button. */
export type LetterToConfirm = {
  campaign: { slug: string };
  office: { slug: string; name: Localized };
  language: Locale;
};
