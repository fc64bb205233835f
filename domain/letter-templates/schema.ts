import { z } from "zod";
import { line, ticked } from "#domain/organizer/schema";
import { type Locale, locales } from "#lib/locales";
import { tidyLine } from "#lib/plain-text";

export const slots = ["TEXT", "EMPHASIS", "DEMANDS", "PERSONAL", "REPLY"] as const;
export type Slot = (typeof slots)[number];

/** Of the wordings of a slot that has words of its own, each letter bears one. */
export const wordedSlots: readonly Slot[] = ["TEXT", "REPLY"];

export const most = { paragraphs: 16, wordings: 6, characters: 1_500, templates: 30 } as const;

export type DraftParagraph = { slot: Slot; wordings: string[] };
/** A template in one language, as its form holds it. */
export type TemplateDraft = {
  heading: string;
  subject: string;
  demandsIntro: string;
  closing: string;
  paragraphs: DraftParagraph[];
};
export const draftLines = ["heading", "subject", "demandsIntro", "closing"] as const;

/** What a form field has wrong, with the words that it is about. The empty field is the template as a whole. */
export type TemplateFault = { field: string; reason: string; found: string };

/** What an answer brings back to the editor: paragraphs put in another order, or what is wrong with them. */
export type TemplateAnswer = { paragraphs?: DraftParagraph[]; faults?: TemplateFault[] };

type Fields = Record<string, unknown>;

/** Paragraphs of a form: `slot-0`, and each wording a field `text-0`. Empty wordings are left out. */
export function readParagraphs(fields: Fields): DraftParagraph[] {
  const paragraphs: DraftParagraph[] = [];
  for (let index = 0; index < most.paragraphs; index++) {
    const slot = slots.find((each) => each === fields[`slot-${index}`]);
    if (!slot) break;
    const typed = [fields[`text-${index}`] ?? []].flat().map((text) => tidyLine(String(text)));
    paragraphs.push({ slot, wordings: wordedSlots.includes(slot) ? typed.filter(Boolean) : [] });
  }
  return paragraphs;
}

const version = z.coerce.number("invalid").int().min(0);
const words = (max: number) => line(max).default("").transform(tidyLine);

/** `go` arranges the paragraphs ("add-2", "up-2", "remove-2") and saves nothing. */
export const templateSchema = z.looseObject({}).transform((fields, context) => {
  const head = z
    .object({
      version,
      reviewed: ticked,
      go: line(20).default(""),
      ...{ heading: words(60), subject: words(200), demandsIntro: words(200), closing: words(80) },
    })
    .safeParse(fields);
  if (head.success) return { ...head.data, paragraphs: readParagraphs(fields) };
  for (const { path, message } of head.error.issues) context.addIssue({ code: "custom", path, message });
  return z.NEVER;
});
export type TemplateInput = z.infer<typeof templateSchema>;

const key = line(40)
  .default("")
  .refine((text) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(text), "key-form");
/** `start`: "appeal", "copy:KEY" of another template, or "organisation:KEY" for the organisation's own letter to the same offices. */
export const newTemplateSchema = z
  .object({
    version,
    key,
    start: line(70).regex(/^(appeal|(copy|organisation):[a-z0-9-]+)$/, "choose"),
  })
  .refine(({ key: own, start }) => own !== "" || start.startsWith("organisation:"), {
    path: ["key"],
    error: "required",
  });
export type NewTemplate = z.infer<typeof newTemplateSchema>;
export const versionSchema = z.object({ version });

const languages = z
  .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(locales)))
  .refine((all) => all.length > 0, "languages-required");
export const newRecipientSchema = z.object({
  version,
  office: line(60).min(1, "choose"),
  template: line(60).min(1, "choose"),
  languages,
});
export type NewRecipient = z.infer<typeof newRecipientSchema>;
export const recipientWordsSchema = z.object({
  version,
  office: line(60),
  template: line(60).min(1, "choose"),
  languages,
  ...{ remitEn: words(200), remitRu: words(200), remitKk: words(200) },
});
export type RecipientWords = z.infer<typeof recipientWordsSchema>;
export const moveRecipientSchema = z.object({ version, office: line(60), direction: z.enum(["up", "down"]) });
export const namedRecipientSchema = z.object({ version, office: line(60) });

/** What is still missing in one language; `count` says how many. */
export type Gap = { kind: "not-begun" | "blanks" | "empty" | "not-reviewed" | "other-shape"; count: number };
export type TemplateSummary = {
  key: string;
  /** The organisation's own letter, not one of supporters. */
  organisation: boolean;
  /** Offices that it is written to, by name. */
  usedBy: string[];
  languages: { locale: Locale; gaps: Gap[] }[];
};
export type TemplateText = TemplateDraft & { reviewedAt: Date | null };
export type TemplateView = Omit<TemplateSummary, "usedBy"> & {
  usedBy: { slug: string; name: string; languages: Locale[] }[];
  texts: Partial<Record<Locale, TemplateText>>;
};

export type RecipientView = {
  slug: string;
  name: string;
  template: string;
  languages: Locale[];
  remit: Record<Locale, string>;
  /** Of the chosen languages, those in which the template has no text or the office no head. */
  without: { text: Locale[]; head: Locale[] };
  reachable: boolean;
};
