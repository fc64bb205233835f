import type { DisplayChoice, SignatureState } from "./schema.ts";

type Dates = {
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
  invalidatedAt: Date | null;
  expiresAt: Date;
};

/** The state that a signature's dates tell. */
export function signatureState(dates: Dates, now: Date): SignatureState {
  if (dates.withdrawnAt) return "withdrawn";
  if (dates.invalidatedAt) return "invalidated";
  if (dates.confirmedAt) return "confirmed";
  return dates.expiresAt > now ? "pending" : "expired";
}

export const displayOf = {
  anonymous: "ANONYMOUS",
  "first-name": "FIRST_NAME",
  "full-name": "FULL_NAME",
} as const satisfies Record<DisplayChoice, string>;

export const choiceOf = {
  ANONYMOUS: "anonymous",
  FIRST_NAME: "first-name",
  FULL_NAME: "full-name",
} as const satisfies Record<(typeof displayOf)[DisplayChoice], DisplayChoice>;

type Shown = { display: keyof typeof choiceOf; fullNameConfirmedAt: Date | string | null };

/** A full name is shown only after its second confirmation; until then nothing is. */
export function isShownAsAsked({ display, fullNameConfirmedAt }: Shown): boolean {
  return display !== "FULL_NAME" || fullNameConfirmedAt !== null;
}

/** The name as others see it, or null for an anonymous signer. */
export function publicName(signature: Shown, name: string | null): string | null {
  if (!name || signature.display === "ANONYMOUS" || !isShownAsAsked(signature)) return null;
  return signature.display === "FULL_NAME" ? name : (name.split(" ", 1)[0] ?? null);
}
