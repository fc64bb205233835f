import type { SheetState } from "./schema.ts";

/** Where a sheet may go from where. Entered again, its lines are replaced; taken out, they wait to be put back. */
export const sheetMoves = {
  PRINTED: ["RETURNED", "ENTERED", "SPOILED", "LOST"],
  RETURNED: ["ENTERED", "SPOILED", "LOST"],
  ENTERED: ["ENTERED", "CONFIRMED", "RETURNED"],
  CONFIRMED: ["TAKEN_OUT"],
  TAKEN_OUT: ["CONFIRMED", "ENTERED"],
  SPOILED: ["RETURNED"],
  LOST: ["RETURNED"],
} as const satisfies Record<SheetState, readonly SheetState[]>;

export function mayMove(from: SheetState, to: SheetState): boolean {
  return (sheetMoves[from] as readonly SheetState[]).includes(to);
}
