import { z } from "zod";
import { type CampaignState, campaignStates, type PauseReason } from "#domain/campaigns/schema";
import { day, line, paragraphs, ticked } from "#domain/organizer/schema";
import { countryCodes } from "#lib/countries";
import { type Locale, locales } from "#lib/locales";

export const campaignMoveSchema = z.object({ to: z.enum(campaignStates) });

export const caseClockSchema = z.object({ asOf: day, appealsBefore: day, reviewBy: day });
export type CaseClock = z.infer<typeof caseClockSchema>;
export const consentRecordSchema = z.object({
  consent: ticked,
  benefitHarm: ticked,
  note: paragraphs.default(""),
});
export type ConsentRecord = z.infer<typeof consentRecordSchema>;

export const checklistKeys = [
  "consent",
  "benefit-harm",
  "texts",
  "review",
  "demands",
  "recipients",
  "verification",
  "templates",
  "clock",
] as const;
/** One thing that must hold before a campaign asks people to sign and write, with what it is about. */
export type ChecklistItem = {
  key: (typeof checklistKeys)[number];
  done: boolean;
  /** Texts that are missing. */
  gaps: number;
  languages: Locale[];
  /** Names of offices. */
  offices: string[];
};

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

/**
 * Everything that organizers write for a campaign, by path: `story.kk`, `demands` (ids of its rows in their order, apart by
 * spaces), `demands.ID.text.ru`, `facts.ID.date`. One shape for forms, versions, merging and comparing.
 */
export type Content = Readonly<Record<string, string>>;

export const rowKinds = ["people", "demands", "facts", "sources"] as const;
export type RowKind = (typeof rowKinds)[number];

type Field = {
  name: string;
  /** Longest text, in UTF-16 units. */
  max: number;
  /** Set in paragraphs by Markdown; else one line, or plain lines where `lines` says so. */
  markdown?: true;
  lines?: true;
  /** Without it a language cannot be published. Others must be there in each language as soon as they are in one. */
  required?: true;
};

export const textFields = [
  { name: "title", max: 160, required: true },
  { name: "summary", max: 300, lines: true, required: true },
  { name: "lede", max: 2_000, markdown: true, required: true },
  { name: "story", max: 20_000, markdown: true, required: true },
  { name: "notice", max: 4_000, markdown: true },
  { name: "outcome", max: 10_000, markdown: true },
  { name: "houseRules", max: 4_000, markdown: true },
  { name: "safetyNotice", max: 4_000, markdown: true, required: true },
  { name: "phoneScript", max: 4_000, markdown: true },
  { name: "phoneAdvice", max: 4_000, markdown: true },
  { name: "shareText", max: 300, lines: true },
  { name: "disclaimer", max: 2_000, markdown: true },
] as const satisfies readonly Field[];
export type TextField = (typeof textFields)[number]["name"];

export const rowFields = {
  people: [
    { name: "name", max: 120, required: true },
    { name: "about", max: 2_000, lines: true, required: true },
    { name: "stress", max: 300, lines: true },
  ],
  demands: [{ name: "text", max: 500, lines: true, required: true }],
  facts: [
    { name: "text", max: 1_000, lines: true, required: true },
    { name: "assertedBy", max: 120 },
  ],
  sources: [],
} as const satisfies Record<RowKind, readonly Field[]>;

/** Fields of a row that are the same in every language. */
export const plainFields = {
  people: [],
  demands: [],
  facts: ["date", "precision", "sources"],
  sources: ["title", "publisher", "url", "publishedOn"],
} as const satisfies Record<RowKind, readonly string[]>;

export const precisions = ["DAY", "MONTH", "SEASON", "YEAR"] as const;

/** What is written on one page. */
export const sections = {
  basics: { texts: ["title", "summary", "lede", "story"], rows: null },
  people: { texts: [], rows: "people" },
  demands: { texts: [], rows: "demands" },
  timeline: { texts: [], rows: "facts" },
  sources: { texts: [], rows: "sources" },
  safety: { texts: ["safetyNotice", "houseRules"], rows: null },
  phone: { texts: ["phoneScript", "phoneAdvice"], rows: null },
  sharing: { texts: ["shareText", "disclaimer"], rows: null },
  outcome: { texts: ["notice", "outcome"], rows: null },
} as const satisfies Record<string, { texts: readonly TextField[]; rows: RowKind | null }>;
export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];

export function isSection(name: string): name is SectionName {
  return Object.hasOwn(sections, name);
}

/** Paths of what is still to be written, by page and language. */
export type Gaps = Readonly<Record<SectionName, Record<Locale, string[]>>>;

/** Ids of the rows, in their order. */
export function rowsOf(content: Content, kind: RowKind): string[] {
  return (content[kind] ?? "").split(" ").filter(Boolean);
}

export function isUuid(text: string): boolean {
  return z.uuid().safeParse(text).success;
}

const slug = line(60)
  .transform((text) => text.toLowerCase())
  .refine((text) => text === "" || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), "slug-form")
  .default("");
const country = z.union([z.literal(""), z.enum(countryCodes)], "choose").transform((code) => code || null);

export const newCampaignSchema = z.object({
  organisation: line(80),
  title: line(160).min(1, "required"),
  /** Empty: made from the title. */
  slug,
  language: z.enum(locales, "choose"),
  country,
});
export type NewCampaign = z.infer<typeof newCampaignSchema>;

export const copySchema = z.object({ slug });

export const languageSwitchSchema = z.object({ language: z.enum(locales), on: z.enum(["on", "off"]) });
export const languageReviewSchema = z.object({
  language: z.enum(locales),
  version: z.coerce.number().int().min(0),
  reviewed: z.enum(["yes", "no"]),
});

/** A field that two people changed to different texts since the version one of them began from. */
export type Conflict = { path: string; mine: string; theirs: string };
/** Why a save came back: the fields in question, by whom and which version stands now. */
export type ConflictView = { version: number; who: string | null; conflicts: Conflict[] };

export type EditorView = {
  slug: string;
  title: string;
  state: CampaignState;
  /** Number of the newest version; 0 before the first save. */
  version: number;
  content: Content;
  on: Locale[];
  reviews: { language: Locale; reviewedAt: Date; reviewedVersion: number | null }[];
};

export type VersionLine = {
  number: number;
  createdAt: Date;
  /** Null for the first version and for an account that is gone. */
  who: string | null;
  summary: string;
  sections: SectionName[];
  restoredFrom: number | null;
};

/** What a page of the editor that came back has to show: the form as it stood, and why. */
export type ContentFormData = {
  fields: Content;
  from: number;
  gone: string[];
  summary: string;
  reviewedAgain: boolean;
  /** The row that a step was about. */
  touched: string | null;
  preview: boolean;
  conflict?: Omit<ConflictView, "version">;
};

/** What a path is about: its field (message key below `fields`), its language, and the row it belongs to. */
export function describePath(path: string): { label: string; language: Locale | null; row: string | null } {
  const parts = path.split(".");
  const [head = "", id, field = ""] = parts;
  const language = locales.find((locale) => locale === parts.at(-1)) ?? null;
  return Object.hasOwn(rowFields, head)
    ? { label: `${head}_${field}`, language, row: id ?? null }
    : { label: head, language, row: null };
}

/** How one field of a version differs from another version. */
export type FieldChange = {
  path: string;
  section: SectionName;
  /** Of its row, counted from one; null where there is none. */
  number: number | null;
  parts: { kind: "same" | "removed" | "added"; text: string }[];
};

const demandText = line(500);
const reasonText = line(500);
export const demandCorrectionSchema = z
  .object({
    demand: z.uuid(),
    version: z.coerce.number().int().min(0),
    textEn: demandText.default(""),
    textRu: demandText.default(""),
    textKk: demandText.default(""),
    reasonEn: reasonText.default(""),
    reasonRu: reasonText.default(""),
    reasonKk: reasonText.default(""),
    confirmed: ticked.refine((value) => value, "required"),
  })
  .transform(({ demand, version, ...given }) => ({
    demand,
    version,
    text: { en: given.textEn, ru: given.textRu, kk: given.textKk },
    reason: { en: given.reasonEn, ru: given.reasonRu, kk: given.reasonKk },
  }));
export type DemandCorrection = z.infer<typeof demandCorrectionSchema>;

/** Days before which a date that will pause a campaign is announced to its organizers. */
export const CLOCK_WARNING_DAYS = 14;
