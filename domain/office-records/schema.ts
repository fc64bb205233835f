import { z } from "zod";
import { day, line, ticked } from "#domain/organizer/schema";
import { parseEmailAddress } from "#domain/signatures/email-address";
import { countryCodes } from "#lib/countries";
import type { Locale, Localized } from "#lib/locales";
import { countCharacters, tidyLine, tidyLines } from "#lib/plain-text";

/** Latin letters with their accents: what the sender's post can sort by. */
const latin = /^[\x20-\x7e\u00a0-\u024f]*$/;

const source = line(300).default("");

export const officeEmailSchema = z.object({
  address: line(254).refine((text) => text === "" || parseEmailAddress(text) !== null, "email-form"),
  source,
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

export const officePhoneSchema = z.object({ phone, source, from: day });
export type OfficePhoneChange = z.infer<typeof officePhoneSchema>;

export const officeAddressSchema = z
  .object({
    street: line(60).min(1, "required").regex(latin, "latin-only"),
    postcode: line(12).min(1, "required").toUpperCase(),
    city: line(60).min(1, "required"),
    countryLine: line(40).min(1, "required").toUpperCase(),
    streetRu: line(120).default(""),
    streetKk: line(120).default(""),
    source,
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

export const recordKinds = ["email", "phone", "address", "tenure"] as const;
/** An empty source leaves the one that the record has. */
export const officeRecordSchema = z.object({ record: z.enum(recordKinds), id: z.uuid(), source });
export type OfficeRecord = z.infer<typeof officeRecordSchema>;

/** What an envelope's window holds above street, town and country: DIN 5008 six lines in all, a #10 envelope four. */
export const windowLimits = { a4: 2, letter: 1, characters: 60 } as const;
/** Of a letter's head; more do not stand beside the window. */
export const headLimits = { lines: 6, characters: 70 } as const;

const lines = (most: { lines: number; characters: number }) =>
  z
    .string()
    .default("")
    .transform((text) => tidyLines(text).split("\n").filter(Boolean))
    .refine((all) => all.length <= most.lines, "too-many-lines-here")
    .refine((all) => all.every((each) => countCharacters(each) <= most.characters), "line-too-long");
const windowLines = (most: number) =>
  lines({ lines: most, characters: windowLimits.characters }).refine(
    (all) => all.every((each) => latin.test(each)),
    "latin-only",
  );
const head = lines(headLimits).transform((all) => all.join("\n"));
const words = (max: number) => line(max).default("").transform(tidyLine);
const named = (max: number) => line(max).min(1, "required").transform(tidyLine);

const officeWords = {
  nameEn: named(200),
  nameRu: named(200),
  nameKk: named(200),
  headEn: head,
  headRu: head,
  headKk: head,
  greetingEn: named(120),
  greetingRu: words(120),
  greetingKk: words(120),
  remitEn: words(200),
  remitRu: words(200),
  remitKk: words(200),
  windowA4: windowLines(windowLimits.a4).refine((all) => all.length > 0, "required"),
  windowLetter: windowLines(windowLimits.letter),
};

type Tongued = { headRu: string; headKk: string; greetingRu: string; greetingKk: string };

/** A letter in a language needs both, or there are none in it. */
function refuseHalves(texts: Tongued, context: z.RefinementCtx) {
  for (const tongue of ["Ru", "Kk"] as const) {
    const [withHead, withGreeting] = [texts[`head${tongue}`] !== "", texts[`greeting${tongue}`] !== ""];
    if (withHead === withGreeting) continue;
    const path = [`${withHead ? "greeting" : "head"}${tongue}`];
    context.addIssue({ code: "custom", path, message: "head-with-greeting" });
  }
}

/** Segments of the pages beside those of the offices. */
const reserved = ["new", "import", "export", "cities"];
const slug = line(60)
  .default("")
  .refine((text) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(text), "slug-form")
  .refine((text) => !reserved.includes(text), "slug-taken");

export const newOfficeSchema = z.object({ slug, ...officeWords }).superRefine(refuseHalves);
/** `seen` is what the form was made from: somebody else may have changed it since. */
export const officeWordsSchema = z
  .object({ seen: line(64).default(""), ...officeWords })
  .superRefine(refuseHalves);
export type OfficeWords = Omit<z.infer<typeof officeWordsSchema>, "seen">;

/** Of a file: an office whose address depends on the sender has no lines in the window. */
export const storedOfficeSchema = z
  .object({ ...officeWords, windowA4: windowLines(windowLimits.a4) })
  .superRefine(refuseHalves);

const holderWords = {
  nameEn: named(120),
  nameRu: named(120),
  nameKk: named(120),
  dativeRu: named(120),
  dativeKk: named(120),
  greetingEn: named(120),
  greetingRu: named(120),
  greetingKk: named(120),
};

const inOrder = { path: ["to"], error: "dates-order" };
const ordered = ({ from, to }: { from: Date | null; to: Date | null }) => !from || !to || from <= to;
export const holderSchema = z
  .object({ ...holderWords, from: day, to: day, source, verified: ticked })
  .refine(ordered, inOrder)
  .refine(({ verified, source: found }) => !verified || found !== "", {
    path: ["source"],
    error: "source-required",
  });
export const storedHolderSchema = z.object(holderWords);
export type HolderInput = z.infer<typeof holderSchema>;
export type HolderWords = { [Name in keyof typeof holderWords]: string };
const requiredDay = z.iso.date("date-required").transform((text) => new Date(`${text}T00:00:00Z`));
export const vacancySchema = z.object({ id: z.uuid(), last: requiredDay });
export const abolitionSchema = z.object({ on: requiredDay, successor: line(60).default(""), source });
export type Abolition = z.infer<typeof abolitionSchema>;

const cityName = {
  latin: line(40).min(1, "required").regex(latin, "latin-only").toUpperCase(),
  en: named(60),
  ru: named(60),
  kk: named(60),
  source,
};
export const newCitySchema = z.object(cityName);
export type NewCity = z.infer<typeof newCitySchema>;
export const renameCitySchema = z.object({ city: line(60), from: requiredDay, ...cityName });
export type CityRename = z.infer<typeof renameCitySchema>;
export const cityNameSchema = z
  .object({ id: z.uuid(), from: day, to: day, ...cityName })
  .refine(ordered, inOrder);
export type CityCorrection = z.infer<typeof cityNameSchema>;

const typed = z.string().max(600).optional();
const typedFields = <T extends object>(fields: T) =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, typed])) as Record<
    keyof T & string,
    typeof typed
  >;
/** What a picture of the head is made from: a form about the office or its holder, of which everything may be missing. */
export const headDraftSchema = z.object({
  /** Slug of the stored one; empty for a new one. */
  office: line(60).default(""),
  /** Which part the form is about; of `none` all is taken from the stored office. */
  part: z.enum(["office", "holder", "none"]),
  ...typedFields(officeWords),
  ...typedFields(holderWords),
});
export type HeadDraft = z.infer<typeof headDraftSchema>;

/** A field's name ends in its language: nameEn, nameRu, nameKk. */
export const tongues = { en: "En", ru: "Ru", kk: "Kk" } as const satisfies Localized;

/** The upper part of a letter as SVG, or the message key of what is wrong. */
export type HeadPicture = { language: Locale; image: string | null; refused: string | null };

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
  source: string;
  lastVerifiedAt: Date | null;
};
type EmailRecord = DatedRecord & { address: string };
type PhoneRecord = DatedRecord & { e164: string; display: string };
export type TenureRecord = DatedRecord & {
  translations: { locale: Locale; name: string; nameDative: string; greeting: string }[];
};
export type AddressRecord = DatedRecord & {
  street: string;
  postcode: string;
  countryLine: string;
  streetRu: string;
  streetKk: string;
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

/** A record in use that nobody has checked for long. */
export type StaleRecord = {
  /** Slugs. */
  organisation: string;
  office: string;
  name: string;
  kind: (typeof recordKinds)[number];
  id: string;
  source: string;
  /** Null when nobody ever has. */
  checkedAt: Date | null;
};

export type CityNameView = {
  id: string;
  validFrom: Date | null;
  validTo: Date | null;
  /** Capitals, for the envelope. */
  latin: string;
  source: string;
} & Localized;
/** Names in the order of time. */
export type CityView = { slug: string; names: CityNameView[]; addresses: number };

export type OfficeDetails = OfficeSummary & {
  /** The fields of the form that changes them. */
  words: Record<string, string>;
  /** What these were when they were read. */
  seen: string;
  abolished: { on: Date; source: string; successor: { slug: string; name: string } | null } | null;
  records: {
    emails: EmailRecord[];
    phones: PhoneRecord[];
    addresses: AddressRecord[];
    tenures: TenureRecord[];
  };
};
