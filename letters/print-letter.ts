import type { Locale } from "#lib/locales";

export type Paper = "a4" | "letter";

/** What a letter says, finished: nothing below is composed, declined or translated any more. */
export type PrintLetter = {
  language: Locale;
  /**
   * The Latin postal address as the post reads it: short office, street, "CITY postcode", "KAZAKHSTAN".
   * A line too wide for the window is wrapped; on US Letter, which shows four lines, a two-line office is
   * joined to one. An address that then still does not fit is an AddressTooLong.
   */
  windowAddress: string[];
  /** Full office (dative in RU and KK, nominative in EN) with hand-set line breaks, and its holder if verified. */
  head: { office: string[]; holder?: string };
  /** Name, then the postal address in up to five lines or "city, country" in one. */
  sender: { name: string; lines: string[] };
  /** "Berlin, 12 February 2018", "12 февраля 2018 г.", "2018 жылғы 12 ақпан" */
  placeAndDate: string;
  /** "Re:", «Обращение», «Өтініш»; in EN it stands before the subject, in RU and KK above it. */
  heading: string;
  subject: string;
  salutation: string;
  /** The whole body in order, the personal paragraph and the request for a reply among them. */
  paragraphs: string[];
  /** The stressed demands, printed after the paragraph with the index `after`. */
  demands?: { intro: string; items: string[]; after: number };
  closing: string;
  signatureLabel: string;
  signerName: string;
  enclosures?: { label: string; items: string[] };
  /** Bears a small SPECIMEN, ОБРАЗЕЦ or ҮЛГІ, away from the window. */
  specimen: boolean;
};

/** Each letter is one page; with `parallel` its translation for the writer follows as a second. */
export type PrintJob = {
  paper: Paper;
  letters: { letter: PrintLetter; parallel?: PrintLetter }[];
};
