import type { Paper } from "./print-letter.ts";

/** How tightly the body of a letter is set. */
export type Setting = {
  /** Points. */
  size: number;
  /** From line to line, and between paragraphs besides, in sizes. */
  pitch: number;
  gap: number;
  /** Millimetres to sign in. */
  sign: number;
  /** The closing stands above the signature, not beside it. */
  apart: boolean;
};

/** From comfortable to tight; a letter gets the first one with which it fits its page. */
export const settings: readonly Setting[] = [
  { size: 12, pitch: 1.32, gap: 0.6, sign: 15, apart: true },
  { size: 11.5, pitch: 1.32, gap: 0.55, sign: 14, apart: true },
  { size: 11, pitch: 1.3, gap: 0.5, sign: 13, apart: true },
  { size: 11, pitch: 1.26, gap: 0.42, sign: 12, apart: true },
  { size: 10.75, pitch: 1.25, gap: 0.4, sign: 12, apart: false },
  { size: 10.5, pitch: 1.25, gap: 0.4, sign: 11, apart: false },
  { size: 10.5, pitch: 1.2, gap: 0.35, sign: 10, apart: false },
  { size: 10.25, pitch: 1.2, gap: 0.32, sign: 10, apart: false },
  { size: 10, pitch: 1.2, gap: 0.3, sign: 9, apart: false },
  { size: 10, pitch: 1.17, gap: 0.28, sign: 9, apart: false },
  { size: 10, pitch: 1.14, gap: 0.24, sign: 8, apart: false },
];

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** Points from margin to margin, as in letter.typ. */
export const bodyWidths: Record<Paper, number> = { a4: (210 - 25 - 20) * MM, letter: (215.9 - 25 - 17) * MM };
