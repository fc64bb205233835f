import { listCountries } from "#lib/countries";
import type { Addressee, LetterCampaign, Sender } from "./letter.ts";
import { labelsOnSheet } from "./pack-options.ts";
import type { AddressSheet, PackOptions } from "./schema.ts";

export type PackAddress = { lines: string[]; abroad: boolean };

type EnvelopeSize = Extract<AddressSheet, "dl" | "c6" | "no-10">;
type LabelSheet = Extract<AddressSheet, "l7163" | "l5163">;

/** What gets the letters to their offices, beside the letters themselves; null where the envelope has a window. */
export type AddressPages =
  | {
      kind: "envelopes";
      size: EnvelopeSize;
      addresses: PackAddress[];
      sender?: { lines: string[]; side: "front" | "flap" };
    }
  | { kind: "labels"; sheet: LabelSheet; first: number; labels: { lines: string[] }[] }
  | null;

/** The address pages of a pack: one envelope or label for each letter, and the sender's where that is wanted. */
export function addressPages(
  addressees: readonly Addressee[],
  sender: Pick<Sender, "name" | "country" | "postalAddress">,
  { addresses: sheet, firstLabel, returnAddress }: PackOptions,
): AddressPages {
  if (sheet === "window") return null;
  const addresses = addressees.map((addressee) => postalAddress(addressee, sender.country));
  const own = returnAddress === "none" ? [] : returnLines(sender);
  if (sheet === "l7163" || sheet === "l5163") {
    const returns = own.length > 0 ? addresses.map(() => ({ lines: own })) : [];
    return { kind: "labels", sheet, first: firstLabel, labels: [...addresses, ...returns] };
  }
  const side = returnAddress === "front" ? "front" : "flap";
  return {
    kind: "envelopes",
    size: sheet,
    addresses,
    ...(own.length > 0 ? { sender: { lines: own, side } } : {}),
  };
}

/** As it stands on the envelope: no holder, the country in capitals alone on the last line (UPU S42). */
export function postalAddress({ address }: Addressee, senderCountry: string): PackAddress {
  const lines = address?.a4 ?? [];
  return { lines, abroad: isAbroad(lines.at(-1) ?? "", senderCountry) };
}

const inCapitals = new Map(
  listCountries("en").map(({ value, label }) => [label.toLocaleUpperCase("en"), value]),
);

/** An address without a country line is one of the sender's own country. */
function isAbroad(lastLine: string, senderCountry: string): boolean {
  const country = inCapitals.get(lastLine.trim());
  return country !== undefined && country !== senderCountry;
}

/** Nothing where no postal address was given: a name alone brings no letter back. */
function returnLines({ name, postalAddress: address }: Pick<Sender, "name" | "postalAddress">): string[] {
  return address ? [name, ...address.split("\n")] : [];
}

/** Pages that labels take on sheets of which the first is partly used. */
export function labelPages(sheet: LabelSheet, first: number, count: number): number {
  return Math.ceil((first - 1 + count) / (labelsOnSheet[sheet] ?? count));
}

/** Offices of a draft that can be written to by post. */
export function postedTo(campaign: LetterCampaign, to: readonly string[]): Addressee[] {
  return to.flatMap((slug) => campaign.addressees.find((one) => one.slug === slug && one.address) ?? []);
}
