import type { CampaignState } from "#lib/db";
import type { Locale, Localized } from "#lib/locales";
import type { CampaignTerm } from "../wording/schema.ts";
import type { Ruling, TemplateRule } from "./template-rules.ts";

export type Paper = "a4" | "letter";
export type ParagraphSlot = "TEXT" | "EMPHASIS" | "DEMANDS" | "PERSONAL" | "REPLY";

/** What a template says in one language; `variants` are curated wordings of the same meaning. */
export type TemplateText = {
  heading: string;
  subject: string;
  demandsIntro: string;
  closing: string;
  /** What lies in the envelope besides, with its number of pages: "Summary of the case, 2 pages". */
  enclosures: string[];
  paragraphs: { slot: ParagraphSlot; variants: string[] }[];
};

/** An office on the letter's day: its holder and its addresses are those of that day. */
export type Addressee = {
  officeId: string;
  slug: string;
  languages: Locale[];
  channels: string[];
  name: Localized;
  remit: Localized;
  /** Finished lines, in the dative for ru and kk. */
  head: Localized;
  greeting: Localized;
  /** Only a holder who was verified; else the letter is headed by the office alone. */
  holder: { name: Localized; greeting: Localized } | null;
  /** Lines in the window for each paper; null when there is no address. */
  address: Record<Paper, string[]> | null;
  phone: { e164: string; display: string } | null;
  email: string | null;
  /** Curated wordings of what is asked of this office alone. */
  emphasis: Partial<Record<Locale, string[]>>;
  texts: Partial<Record<Locale, TemplateText>>;
  /** What the campaign's rules say of a letter to this office, as far as the letter is known. */
  ruling: Ruling;
};

/** The recipient whose address is the mission for the supporter's country, from the organizer's list. */
export const MISSION_SLUG = "diplomatic-mission";

export type Mission = { name: Localized; addressLines: string[]; email: string | null };

export type LetterCampaign = {
  id: string;
  organisationId: string;
  slug: string;
  state: CampaignState;
  sample: boolean;
  countryConcerned: string | null;
  floodThreshold: number;
  /** The day that letters bear. */
  letterDay: Date;
  title: Localized;
  notice: Localized;
  safetyNotice: Localized;
  phoneScript: Localized;
  phoneAdvice: Localized;
  demands: { number: number; text: Localized }[];
  /** Whom the campaign is for. `stress` is a sentence for letters that put this person first; empty where there is none. */
  people: { number: number; name: Localized; stress: Localized }[];
  addressees: Addressee[];
  /** The embassy or mission that stands on the organizer's list for the sender's country, as far as that is known. */
  mission: Mission | null;
  /** In the order in which they are read. */
  rules: TemplateRule[];
  /** Of the letter's language, as soon as that is known. */
  forbiddenTerms: CampaignTerm[];
};

export type Sender = { name: string; city: string; country: string; postalAddress: string };

/** A letter that its writer completes by hand. */
export type Handwritten = {
  /** Ruled lines for own words, where the personal paragraph would stand. */
  lines: number;
  /** Ruled lines for a postal address; with none the letter asks for no reply. */
  addressLines: number;
};
