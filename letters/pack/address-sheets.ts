/** Millimetres. Envelopes lie with their long side up; the address is set from its upper left corner. */
export type EnvelopeSize = keyof typeof envelopeSizes;

/**
 * The address keeps 40 mm from the top, where stamp and postmark go, and 15 mm from the other edges (UPU S42, as the
 * posts print it); on #10 it lies within the space that sorting machines read, 5/8 to 2 3/4 in. from the bottom (USPS
 * DMM 202).
 */
export const envelopeSizes = {
  dl: { width: 220, height: 110, address: { left: 105, top: 50, width: 98, height: 44 } },
  c6: { width: 162, height: 114, address: { left: 62, top: 52, width: 85, height: 46 } },
  "no-10": { width: 241.3, height: 104.8, address: { left: 112, top: 48, width: 112, height: 40 } },
} as const;

export type LabelSheet = keyof typeof labelSheets;

/** Avery's sheets: the upper left corner of the first label, the size of each, and from one to the next. */
export const labelSheets = {
  l7163: {
    width: 210,
    height: 297,
    columns: 2,
    rows: 7,
    left: 4.65,
    top: 15.15,
    label: { width: 99.1, height: 38.1 },
    step: { x: 101.6, y: 38.1 },
  },
  l5163: {
    width: 215.9,
    height: 279.4,
    columns: 2,
    rows: 5,
    left: 3.97,
    top: 12.7,
    label: { width: 101.6, height: 50.8 },
    step: { x: 106.36, y: 50.8 },
  },
} as const;

export function labelsOn(sheet: LabelSheet): number {
  return labelSheets[sheet].columns * labelSheets[sheet].rows;
}
