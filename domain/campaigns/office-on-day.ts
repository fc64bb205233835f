import { addDays, dayOf } from "#lib/clock";
import type { Channel } from "./schema.ts";
import { VERIFIED_FOR_DAYS } from "./states.ts";

// An office outlives its holders, addresses and the names of its city: each is asked for on a day of its own.

type Dated = { validFrom: Date | null; validTo: Date | null };
type Verified = Dated & { lastVerifiedAt: Date | null };

type Address = Verified & {
  street: string;
  postcode: string;
  countryLine: string;
  city: { names: (Dated & { latin: string })[] };
};

export type DatedOffice<T extends Verified = Verified> = {
  establishedOn: Date | null;
  abolishedOn: Date | null;
  windowLinesA4: string[];
  windowLinesLetter: string[];
  tenures: T[];
  addresses: Address[];
  phones: (Verified & { e164: string; display: string })[];
  emails: (Verified & { address: string })[];
};

/** The record that held on a day; of several, the one that began last. Both ends belong to the time. */
export function standing<T extends Dated>(records: readonly T[], day: Date): T | null {
  const began = (record: T) => record.validFrom?.getTime() ?? Number.NEGATIVE_INFINITY;
  return records
    .filter((record) => began(record) <= day.getTime() && (!record.validTo || record.validTo >= day))
    .reduce<T | null>((best, record) => (best && began(best) >= began(record) ? best : record), null);
}

/** A name stands in a letter's head only when somebody verified it. */
export function holderOn<T extends Verified>(office: { tenures: readonly T[] }, day: Date): T | null {
  return standing(
    office.tenures.filter((tenure) => tenure.lastVerifiedAt),
    day,
  );
}

function exists(office: DatedOffice, day: Date): boolean {
  if (office.establishedOn && office.establishedOn > day) return false;
  return !office.abolishedOn || office.abolishedOn > day;
}

/** The record of an existing office on a day, or null. */
function reachable<T extends Dated>(office: DatedOffice, records: readonly T[], day: Date): T | null {
  return exists(office, day) ? standing(records, day) : null;
}

export function addressOn(office: DatedOffice, day: Date) {
  return reachable(office, office.addresses, day);
}

export function phoneOn(office: DatedOffice, day: Date) {
  return reachable(office, office.phones, day);
}

/** An e-mail leaves today, whatever day the letter is dated: the address that stands today counts. */
export function emailOn(office: DatedOffice, day: Date, today = dayOf(new Date())) {
  return exists(office, day) ? standing(office.emails, today) : null;
}

/** As the sender's post reads it: short office, street, CITY postcode, COUNTRY (UPU S42). Empty without address. */
export function addressLinesOn(office: DatedOffice, day: Date): string[] {
  const address = addressOn(office, day);
  if (!address) return [];
  const short = office.windowLinesLetter.length > 0 ? office.windowLinesLetter : office.windowLinesA4;
  return [...short, ...streetLines(address, day)];
}

/** Street, town and country. Kazakhstan's post wants the postcode behind the city, the rest of Europe before it. */
export function streetLines(address: Address, day: Date): string[] {
  const { street, postcode, countryLine } = address;
  const city = (standing(address.city.names, day) ?? address.city.names.at(-1))?.latin ?? "";
  const town = countryLine === "KAZAKHSTAN" ? `${city} ${postcode}` : `${postcode} ${city}`;
  return [street, town.trim(), countryLine];
}

/** Of the channels an organizer allows, those whose data exist on the day. */
export function channelsOn(office: DatedOffice, allowed: readonly string[], day: Date): Channel[] {
  const data = { post: addressOn, email: emailOn, phone: phoneOn };
  return (["post", "email", "phone"] as const).filter(
    (channel) => allowed.includes(channel) && data[channel](office, day) !== null,
  );
}

/** Something that a letter or call would use was never verified, or too long ago. */
export function isStale(office: DatedOffice, day: Date, now: Date): boolean {
  const limit = addDays(now, -VERIFIED_FOR_DAYS);
  const used: (Verified | null)[] = [
    holderOn(office, day),
    addressOn(office, day),
    phoneOn(office, day),
    emailOn(office, day),
  ];
  return used.some((record) => record && (!record.lastVerifiedAt || record.lastVerifiedAt < limit));
}
