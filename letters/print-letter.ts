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
  /**
   * Which of the paragraphs the writer wrote: they are set as typed, without our ties and hyphens, in the direction of
   * their own script.
   */
  own?: { from: number; count: number };
  /** The stressed demands, printed after the paragraph with the index `after`. */
  demands?: { intro: string; items: string[]; after: number };
  /**
   * For a letter evening: the letter is completed by hand. Each run of four or more "_" is a rule to write on, 2.4 mm
   * for each of them; name, address and place in the head get a caption; `lines` ruled lines for own words follow the
   * paragraph with the index `after`.
   */
  handwritten?: { lines: number; after: number };
  closing: string;
  signatureLabel: string;
  signerName: string;
  /** "Enclosures: Summary of the case, 2 pages" */
  enclosures?: PrintNote;
  /** "Copy: Embassy of …": others who get the letter. */
  copies?: PrintNote;
  /** Bears a small SPECIMEN, ОБРАЗЕЦ or ҮЛГІ, away from the window. */
  specimen: boolean;
};

/** A line under the signature. */
export type PrintNote = { label: string; items: string[] };

/** Each letter is one page; with `parallel` its translation follows as a second, marked as the
 * writer's own reading copy: no address, no marks to fold by, no rule to sign on. */
export type PrintJob = {
  paper: Paper;
  letters: { letter: PrintLetter; parallel?: PrintLetter }[];
};
