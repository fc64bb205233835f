import { type AddressSheet, addressSheets, type PackOptions, returnAddresses } from "./schema.ts";

/** Labels on a whole sheet; null for what is no label sheet. */
export const labelsOnSheet: Partial<Record<AddressSheet, number>> = { l7163: 14, l5163: 10 };

/** The options as a form brought them; whatever is none of them becomes the plainest. */
export function readPackOptions(field: (name: string) => string): PackOptions {
  const addresses = addressSheets.find((sheet) => sheet === field("addresses")) ?? "window";
  const first = Number.parseInt(field("firstLabel"), 10) || 1;
  return {
    addresses,
    firstLabel: Math.min(Math.max(first, 1), labelsOnSheet[addresses] ?? 14),
    returnAddress: returnAddresses.find((choice) => choice === field("returnAddress")) ?? "none",
    unguided: field("unguided") !== "",
  };
}
