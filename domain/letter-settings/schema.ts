import { z } from "zod";
import { channels } from "#domain/campaigns/schema";
import { limits } from "#domain/letters/schema";
import { day, line, ticked } from "#domain/organizer/schema";
import { parseEmailAddress } from "#domain/signatures/email-address";
import { countryCodes, euCountries } from "#lib/countries";
import { type Locale, type Localized, locales } from "#lib/locales";
import { tidyLines } from "#lib/plain-text";
import { SOURCE_FORM } from "#lib/share-source";

export const MAX_RULES = 50;
export const MAX_TERMS = 300;

const list = (value: unknown) => (value === undefined ? [] : [value].flat());
/** Which state of the settings the form was made from. */
const version = z.coerce.number("invalid").int().min(0);
const orNull = (text: string) => text || null;
const country = z.string("country-form").refine((code) => countryCodes.includes(code), "country-form");
const language = z
  .union([z.literal(""), z.enum(locales)], "invalid")
  .default("")
  .transform((text) => text || null);
const email = line(254).refine((text) => text === "" || parseEmailAddress(text) !== null, "email-form");

/** "de, FR EU": codes in any order; EU stands for its member states. */
const countries = line(1200)
  .default("")
  .transform((text, context) => {
    const codes = text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean);
    const known = codes.flatMap((code) => (code === "EU" ? euCountries : code));
    if (known.every((code) => countryCodes.includes(code))) return [...new Set(known)].sort();
    context.addIssue({ code: "custom", message: "countries-form" });
    return z.NEVER;
  });

export const ruleEffects = ["TEMPLATE", "EXCLUDE", "REDIRECT", "THANK"] as const;
export type RuleEffectName = (typeof ruleEffects)[number];

const text = line(400).default("");

export const ruleSchema = z
  .object({
    version,
    office: line(100).default("").transform(orNull),
    language,
    countries,
    source: line(40)
      .default("")
      .refine((source) => source === "" || SOURCE_FORM.test(source), "source-form")
      .transform(orNull),
    onlyUnreachable: ticked,
    effect: z.enum(ruleEffects, "effect-required"),
    template: line(100).default(""),
    redirect: line(100).default(""),
    textEn: text,
    textRu: text,
    textKk: text,
  })
  .superRefine((rule, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (rule.effect === "TEMPLATE" && !rule.template) refuse("template", "template-required");
    if (rule.effect === "REDIRECT" && !rule.redirect) refuse("redirect", "redirect-required");
    if (rule.effect === "REDIRECT" && rule.redirect === rule.office) refuse("redirect", "redirect-same");
    if (rule.effect === "TEMPLATE") return;
    for (const field of ["textEn", "textRu", "textKk"] as const)
      if (!rule[field]) refuse(field, "text-required");
  });
export type RuleInput = z.infer<typeof ruleSchema>;

export const ruleMoveSchema = z.object({ id: z.uuid(), direction: z.enum(["up", "down"]), version });
export const versionedIdSchema = z.object({ id: z.uuid(), version });

export const thresholdSchema = z.object({
  version,
  floodThreshold: z.coerce
    .number("threshold-range")
    .int("threshold-range")
    .min(1, "threshold-range")
    .max(1_000_000, "threshold-range"),
});

/** The portal is only pointed out: nothing leaves by it. */
export const allowedChannels = [...channels, "portal"] as const;

export const recipientSchema = z.object({
  version,
  office: line(100).min(1, "required"),
  channels: z.preprocess(list, z.array(z.enum(allowedChannels))),
  emailsPerHour: z.coerce.number("pace-range").int("pace-range").min(1, "pace-range").max(3600, "pace-range"),
  inOfficeHours: ticked,
});
export type RecipientInput = z.infer<typeof recipientSchema>;

/** Message keys of what a writer is told; only a threat can be refused. */
export const termReasons = [
  "banned-movement",
  "private-person",
  "claimed-guilt",
  "insult",
  "private-data",
  "threat",
] as const;

export const termSchema = z
  .object({
    version,
    term: line(80).min(2, "term-short"),
    language,
    reason: z.enum(termReasons, "reason-required"),
    level: z.enum(["HINT", "REFUSE"], "invalid"),
  })
  .refine(({ level, reason }) => level === "HINT" || reason === "threat", {
    path: ["level"],
    error: "refuse-threats",
  });
export type TermInput = z.infer<typeof termSchema>;

/** As the envelope's window shows it, so the sender's post can read it. */
const addressLines = z
  .string()
  .transform((lines) => tidyLines(lines).replace(/\n+/g, "\n").split("\n").filter(Boolean))
  .refine((lines) => lines.length >= 2 && lines.length <= limits.addressLines, "address-lines")
  .refine((lines) => lines.every((each) => each.length <= limits.addressLine), "line-too-long")
  .refine((lines) => lines.every((each) => /^[\x20-\x7e\u00a0-\u024f]*$/.test(each)), "latin-only");

export const missionSchema = z
  .object({
    id: z.union([z.literal(""), z.uuid()]).default(""),
    country,
    name: line(120)
      .min(1, "required")
      .regex(/^[\x20-\x7e\u00a0-\u024f]*$/, "latin-only"),
    nameRu: line(120).default(""),
    nameKk: line(120).default(""),
    addressLines,
    email,
    from: day,
    to: day,
    verified: ticked,
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], error: "dates-order" });
export type MissionInput = z.infer<typeof missionSchema>;

const note = z
  .string()
  .transform(tidyLines)
  .refine((lines) => lines.length <= 600, "too-long")
  .default("");
/** Without any text the notes of the country go. */
export const postageSchema = z.object({ country, noteEn: note, noteRu: note, noteKk: note, checkedOn: day });
export type PostageInput = z.infer<typeof postageSchema>;

export const sampleWriters = ["brief", "personal", "long"] as const;

const trial = {
  office: line(100).min(1, "office-required"),
  language: z.enum(locales, "language-required"),
  country,
};
export const previewSchema = z.object({
  ...trial,
  source: line(40)
    .default("")
    .refine((source) => source === "" || SOURCE_FORM.test(source), "source-form"),
  demands: z.preprocess(
    list,
    z.array(z.coerce.number().int().min(1).max(99)).max(limits.demands, "demands-count"),
  ),
  writer: z.enum(sampleWriters, "invalid").default("brief"),
});
export type PreviewInput = z.infer<typeof previewSchema>;

export const testLetterSchema = z.object(trial);
export type TestLetter = z.infer<typeof testLetterSchema>;

/** What an organizer should look at again, with the positions of the rules that it is about. */
export type FaultView =
  | { kind: "never-reached"; by: number[] }
  | { kind: "fits-nothing" }
  | { kind: "circle" }
  | { kind: "other-language"; languages: Locale[] };

export type RuleView = {
  id: string;
  position: number;
  /** Name in the page's language and slug. */
  office: Named | null;
  language: Locale | null;
  countries: string[];
  source: string | null;
  onlyUnreachable: boolean;
  effect: RuleEffectName;
  /** Key of the template. */
  template: string | null;
  redirect: Named | null;
  text: Localized;
  fault: FaultView | null;
};

export type Named = { slug: string; name: string };
export type RuleChoices = { offices: Named[]; templates: string[] };

export type RecipientSettings = Named & {
  channels: string[];
  emailsPerHour: number;
  inOfficeHours: boolean;
};

export type LetterSettings = {
  sample: boolean;
  version: number;
  floodThreshold: number;
  rules: number;
  faults: number;
  terms: number;
  missions: number;
  /** Countries with a note on postage. */
  postage: number;
  recipients: RecipientSettings[];
};

export type TermView = {
  id: string;
  term: string;
  language: Locale | null;
  reason: string;
  level: "HINT" | "REFUSE";
};

export type MissionView = {
  id: string;
  country: string;
  name: string;
  nameRu: string;
  nameKk: string;
  addressLines: string[];
  email: string | null;
  validFrom: Date | null;
  validTo: Date | null;
  lastVerifiedAt: Date | null;
  /** Verified within the term. */
  fresh: boolean;
};

export type PostageView = { country: string; note: Localized; checkedOn: Date | null };

/** Somebody else's change since the form was made. */
export type MeanwhileView = { who: string | null; action: string; at: string };

/** How the rules were read for one office: in their order, up to the one that decided. */
export type ReadingView = {
  office: string;
  rules: { position: number; verdict: "decided" | "passed" | "not-read"; because: string | null }[];
};

export type PreviewResult = {
  readings: ReadingView[];
  /** Null when no letter is written. */
  letter: {
    office: string;
    language: Locale;
    /** Key of the template that a rule chose; null for the recipient's own. */
    template: string | null;
    text: string;
    /** SVG; null when it could not be set, with the reason. */
    image: string | null;
    refused: string | null;
  } | null;
  /** What the supporter is told. */
  told: Localized[];
};
