import type { Locale } from "#lib/locales";
import type { Paper, PrintJob } from "../print-letter.ts";
import type { EnvelopeSize, LabelSheet } from "./address-sheets.ts";

/** A postal address as the post reads it, and whether the letter leaves the sender's country. */
export type PostalAddress = { lines: string[]; abroad: boolean };

export type Envelopes = {
  size: EnvelopeSize;
  addresses: PostalAddress[];
  /** Printed at the upper left of the front, or on the back of each envelope as a page of its own. */
  sender?: { lines: string[]; side: "front" | "flap" };
  specimen: boolean;
};

export type Labels = {
  sheet: LabelSheet;
  /** The first free label of a used sheet, from 1, row by row. */
  first: number;
  /** In their order; return addresses are labels like others. */
  labels: { lines: string[] }[];
  specimen: boolean;
};

/** Finished sentences. */
export type Guide = {
  language: Locale;
  paper: Paper;
  title: string;
  intro: string;
  /** A Z at the marks of the letter, or twice across the middle. */
  fold: "thirds" | "quarters";
  /** The address is seen through the envelope's window. */
  window: boolean;
  /** Captions of the drawings: the sheet with its folds, the folded sheet, the envelope's window. */
  drawings: { sheet: string; fold: string; envelope: string };
  sections: { title: string; items: string[] }[];
  specimen: boolean;
};

/** The pages of a letter evening that are no letters: for the host, to read aloud, to learn the case, and to count. */
export type EveningFront = {
  language: Locale;
  paper: Paper;
  specimen: boolean;
  host: {
    title: string;
    figures: { label: string; value: string }[];
    /** Printed in a frame on top; empty when there is nothing to say. */
    notice: string;
    /** What follows in the file, in order; `front` names these pages themselves. */
    parts: { title: string; front: string; pages: string; rows: { name: string; pages: number }[] };
    sections: { title: string; items: string[] }[];
  };
  aloud: { title: string; intro: string; paragraphs: string[]; exits: { title: string; items: string[] } };
  cards: {
    kicker: string;
    name: string;
    about: string;
    facts: { title: string; items: { date: string; text: string; by: string }[] };
    requests: { title: string; items: string[] };
    foot: string;
  }[];
  tally: {
    title: string;
    intro: string;
    written: string;
    posted: string;
    /** Boxes to tick for each office. */
    writers: number;
    offices: string[];
    /** Null where nothing is reported, because nothing is sent. */
    report: { title: string; text: string; address: string; alt: string; code: string } | null;
  };
};

/** Sheets to be signed by hand. Finished sentences; lengths in the units of their names. */
export type PetitionSheets = {
  language: Locale;
  paper: Paper;
  specimen: boolean;
  /** Ruled lines of each. */
  lines: number;
  words: {
    kicker: string;
    title: string;
    /** In points. */
    titleSize: number;
    by: string;
    asks: string;
    demands: string[];
    /** Stands in place of demands that are too long for the front. */
    overleaf: string;
    consent: { title: string; items: string[] };
    /** Widths are shares of the line. */
    columns: { head: string; hint: string; width: number }[];
    /** In millimetres. */
    lineHeight: number;
    sheet: string;
    contact: string;
    scan: string;
    /** A QR code as SVG. */
    code: string;
    alt: string;
    /** A page before the first sheet, for whoever carries them. */
    collector: {
      kicker: string;
      title: string;
      intro: string;
      sections: { title: string; items: string[] }[];
    } | null;
  };
  sheets: { code: string; place: string }[];
};

/** What a pack or a kit is made of. Each section begins on a new page. */
export type PackSection =
  | {
      kind: "letters";
      job: PrintJob;
      /** The parallel texts alone. */
      only?: "parallel";
      /** The job with a shorter letter of that index, or null when nothing can be left out. */
      shorten?: (index: number) => PrintJob | null;
    }
  | { kind: "envelopes"; envelopes: Envelopes }
  | { kind: "labels"; labels: Labels }
  | { kind: "guide"; guide: Guide }
  | { kind: "evening"; front: EveningFront }
  | { kind: "petition"; petition: PetitionSheets };
