// Window envelopes as the trade sells them, and where their windows come to lie on a folded letter that slides inside.

/** Millimetres from the upper left corner. */
export type Zone = { left: number; top: number; right: number; bottom: number };

type Envelope = {
  name: string;
  width: number;
  height: number;
  window: { left: number; bottom: number; width: number; height: number };
};

type Sheet = { width: number; height: number; folds: readonly number[]; punch: number | null };

export const sheets = {
  // DIN 5008, form B.
  a4: { width: 210, height: 297, folds: [105, 210], punch: 148.5 },
  letter: { width: 215.9, height: 279.4, folds: [93.1, 186.2], punch: null },
} as const satisfies Record<string, Sheet>;

/** DIN 680 and DIN 678; 4⅛ × 9½ inches with a window of 1⅛ × 4½, ⅞ from the left and ½ from the bottom. */
export const envelopes = {
  a4: [
    { name: "DL", width: 220, height: 110, window: { left: 20, bottom: 15, width: 90, height: 45 } },
    { name: "C6/C5", width: 229, height: 114, window: { left: 20, bottom: 15, width: 90, height: 45 } },
  ],
  letter: [
    {
      name: "#10",
      width: 241.3,
      height: 104.8,
      window: { left: 22.2, bottom: 12.7, width: 114.3, height: 28.6 },
    },
  ],
} as const satisfies Record<string, Envelope[]>;

/** What the window shows of the sheet in each of the four corners into which the sheet can slide. */
export function windowZones(envelope: Envelope, sheet: Sheet): Zone[] {
  const top = envelope.height - envelope.window.bottom - envelope.window.height;
  const [firstFold = sheet.height] = sheet.folds;
  return [0, envelope.width - sheet.width].flatMap((right) =>
    [0, envelope.height - firstFold].map((down) => ({
      left: envelope.window.left - right,
      right: envelope.window.left + envelope.window.width - right,
      top: top - down,
      bottom: top + envelope.window.height - down,
    })),
  );
}

export function touches(box: Zone, zone: Zone): boolean {
  return box.left < zone.right && box.right > zone.left && box.top < zone.bottom && box.bottom > zone.top;
}

export function isInside(box: Zone, zone: Zone): boolean {
  return box.left >= zone.left && box.right <= zone.right && box.top >= zone.top && box.bottom <= zone.bottom;
}
