import { z } from "zod";
import { day, line } from "#domain/organizer/schema";
import { parseEmailAddress } from "#domain/signatures/email-address";
import { countryCodes } from "#lib/countries";
import type { Locale } from "#lib/locales";

export const officeEmailSchema = z.object({
  address: line(254).refine((text) => text === "" || parseEmailAddress(text) !== null, "email-form"),
  from: day,
});
export type OfficeEmailChange = z.infer<typeof officeEmailSchema>;

/** E.164 for the link, E.123 (spaces only) for reading. */
const phone = line(40).transform((text, context) => {
  if (text === "") return null;
  const e164 = `+${text.replace(/\D/g, "")}`;
  if (/^\+[\d\s().-]+$/.test(text) && /^\+[1-9]\d{6,14}$/.test(e164)) {
    return { e164, display: `+${text.replace(/\D+/g, " ").trim()}` };
  }
  context.addIssue({ code: "custom", message: "phone-form" });
  return z.NEVER;
});

export const officePhoneSchema = z.object({ phone, from: day });
export type OfficePhoneChange = z.infer<typeof officePhoneSchema>;

export const officeAddressSchema = z
  .object({
    street: line(60)
      .min(1, "required")
      .regex(/^[\x20-\x7e\u00a0-\u024f]*$/, "latin-only"),
    postcode: line(12).min(1, "required").toUpperCase(),
    city: line(60).min(1, "required"),
    countryLine: line(40).min(1, "required").toUpperCase(),
    streetRu: line(120).default(""),
    streetKk: line(120).default(""),
    source: line(300).default(""),
    from: day,
  })
  // Six digits, or the building code of about 2015 (the Kazakh post takes both); other countries have their own forms.
  .refine(
    (address) =>
      address.countryLine !== "KAZAKHSTAN" || /^(\d{6}|[A-Z]\d{2}[A-Z0-9]{4})$/.test(address.postcode),
    {
      path: ["postcode"],
      error: "postcode-form",
    },
  );
export type OfficeAddressChange = z.infer<typeof officeAddressSchema>;

export const officeRecordSchema = z.object({
  record: z.enum(["email", "phone", "address", "tenure"]),
  id: z.uuid(),
});
export type OfficeRecord = z.infer<typeof officeRecordSchema>;
const isoDate = z.iso.date("date-form");
const country = z.enum(countryCodes as [string, ...string[]], "invalid");
export const holidayDaySchema = z.object({ country, day: isoDate });
export type HolidayDay = z.infer<typeof holidayDaySchema>;
export const newHolidaySchema = holidayDaySchema.extend({ name: line(80).default("") });
export type NewHoliday = z.infer<typeof newHolidaySchema>;
export const holidayYearSchema = z.object({ year: z.coerce.number("invalid").int("invalid") });
export type HolidayYear = {
  country: string;
  year: number;
  /** False while the law's own list is shown and counts. */
  entered: boolean;
  days: { day: Date; name: string }[];
};

export type DatedRecord = {
  id: string;
  validFrom: Date | null;
  validTo: Date | null;
  lastVerifiedAt: Date | null;
};
type EmailRecord = DatedRecord & { address: string };
type PhoneRecord = DatedRecord & { e164: string; display: string };
type TenureRecord = DatedRecord & { translations: { locale: Locale; name: string }[] };
export type AddressRecord = DatedRecord & {
  street: string;
  postcode: string;
  countryLine: string;
  streetRu: string;
  streetKk: string;
  source: string;
  city: { slug: string; names: { latin: string }[] };
};

export type OfficeSummary = {
  slug: string;
  name: string;
  /** The day that its letters bear where that is not the present one. */
  dated: Date | null;
  day: Date;
  /** What stands on that day. */
  current: {
    email: EmailRecord | null;
    phone: PhoneRecord | null;
    address: AddressRecord | null;
    tenure: TenureRecord | null;
  };
  sample: boolean;
  /** Something was not verified in time; never so in a sample, which is about a day of the past. */
  stale: boolean;
  /** When the record that waits longest was verified; null without records or when one never was. */
  verifiedAt: Date | null;
};

export type OfficeDetails = OfficeSummary & {
  records: {
    emails: EmailRecord[];
    phones: PhoneRecord[];
    addresses: AddressRecord[];
    tenures: TenureRecord[];
  };
};
