import type { Locale } from "#lib/locales";

export type Localized<T = string> = Readonly<Record<Locale, T>>;

export type Source = {
  key: string;
  title: string;
  publisher: string;
  url: string | null;
  publishedOn: string | null;
};

export type TimelineEntry = {
  key: string;
  /** ISO date; the first day of the month when `precision` is MONTH. */
  happenedOn: string;
  precision: "DAY" | "MONTH";
  text: Localized;
  assertedBy: Localized;
  sources: string[];
};

export type Update = { kind: "NEWS" | "CORRECTION"; title: Localized; body: Localized };

/** Where the end is not known, the record ends on the last day for which a source vouches. */
export type Tenure = {
  from: string | null;
  to: string | null;
  name: Localized;
  /** Finished datives; English needs none. */
  dative: Omit<Localized, "en">;
  greeting: Localized;
  source: string;
  /** A head names only holders that were verified. */
  verifiedOn: string | null;
};

export type CityName = { from: string | null; to: string | null; latin: string; name: Localized };

export type Address = {
  city: string;
  to: string | null;
  /** Latin line for the window and the envelope. */
  street: string;
  streetRu: string;
  streetKk: string;
  postcode: string;
  countryLine: string;
  source: string;
};

export type Phone = { to: string | null; e164: string; display: string };

export type Office = {
  slug: string;
  abolishedOn: string | null;
  /** Above the street in the envelope window: at most two lines on A4, one on US Letter. */
  windowA4: string[];
  windowLetter: string[];
  name: Localized;
  /** Dative in ru and kk, lines short enough for a column of about 62 mm at 10 pt. */
  head: Localized<string[]>;
  /** Used when no verified holder stands on the letter's date. */
  greeting: Localized;
  /** What this office can do about the case. */
  remit: Localized;
  tenures: Tenure[];
  address: Address | null;
  phone: Phone | null;
};

/** An office as this campaign writes to it. */
export type Recipient = {
  office: Office;
  template: "appeal" | "european-commission" | "diplomatic-mission";
  languages: Locale[];
  channels: ("post" | "email" | "phone" | "portal")[];
  /** Wordings of the paragraph for this office alone, in each language it is written to in. */
  emphasis: Partial<Record<Locale, string[]>>;
};

export type Paragraph =
  | { slot: "TEXT" | "REPLY"; variants: string[] }
  | { slot: "EMPHASIS" | "DEMANDS" | "PERSONAL"; variants?: never };

export type LetterText = {
  heading: string;
  subject: string;
  demandsIntro: string;
  closing: string;
  paragraphs: Paragraph[];
};

/** The ending marks the organisation's own letter to the same recipients. */
type TemplateKey = Recipient["template"] | `${Recipient["template"]}-organisation`;

export type LetterTemplate = { key: TemplateKey; texts: Partial<Record<Locale, LetterText>> };
