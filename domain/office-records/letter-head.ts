import { addressOn, holderOn, streetLines } from "#domain/campaigns/office-on-day";
import { type ComposedLetter, signatureLabels } from "#domain/letters/compose-letter";
import { placeAndDate } from "#domain/letters/place-and-date";
import type { Authority } from "#domain/organizer/authority";
import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { type Locale, locales } from "#lib/locales";
import { tidyLines } from "#lib/plain-text";
import { toHolderFields } from "./holder-words.ts";
import { toFields } from "./office-words.ts";
import { dayOfLetters } from "./offices.ts";
import { type HeadDraft, tongues } from "./schema.ts";

type Fields = Record<string, string | undefined>;
type Parts = { office: Fields; holder: Fields; street: string[]; day: Date };

/** Stands in the window until the office has an address. */
const someAddress = ["1 Sample Street", "ASTANA 010000", "KAZAKHSTAN"];
const headings = { en: "Re:", ru: "Обращение", kk: "Жолданым" } as const;

/**
 * The beginning of a letter in each language, from what a form holds of an office or of a holder; the other part, the
 * address and the day are those of the stored office. `windows` is the address as the window of each paper shows it.
 */
export async function composeHeads(by: Authority, { office, part, ...typed }: HeadDraft) {
  const stored = await readParts(by, office);
  const parts = part === "none" ? stored : { ...stored, [part]: typed };
  const short = linesOf(parts.office.windowA4);
  const letter = linesOf(parts.office.windowLetter);
  const windows = {
    a4: [...short, ...parts.street],
    letter: [...(letter.length > 0 ? letter : [short.join(", ")]), ...parts.street],
  };
  return { heads: locales.map((locale) => headOf(locale, parts, windows.a4)), windows };
}

async function readParts({ organisationId }: Authority, slug: string): Promise<Parts> {
  const office = await db.office.findUnique({
    where: { organisationId_slug: { organisationId, slug } },
    include: {
      ...{ translations: true, phones: true, emails: true },
      tenures: { include: { translations: true } },
      addresses: { include: { city: { include: { names: true } } } },
      recipients: { select: { campaign: { select: { asOf: true } } } },
    },
  });
  if (!office) return { office: {}, holder: {}, street: someAddress, day: dayOf(new Date()) };
  const day = dayOfLetters(office);
  const address = addressOn(office, day);
  return {
    office: toFields(office),
    holder: toHolderFields(holderOn(office, day)?.translations ?? []),
    street: address ? streetLines(address, day) : someAddress,
    day,
  };
}

function headOf(locale: Locale, { office, holder, day }: Parts, windowAddress: string[]): ComposedLetter {
  const tongue = tongues[locale];
  const name = holder[locale === "en" ? "nameEn" : `dative${tongue}`];
  return {
    language: locale,
    windowAddress,
    head: {
      office: linesOf(office[`head${tongue}`] || office[`name${tongue}`]),
      ...(name ? { holder: name } : {}),
    },
    sender: { name: "Anna Muster", lines: ["1 Sample Street", "00000 Sampleton"] },
    placeAndDate: placeAndDate("Sampleton", day, locale),
    heading: headings[locale],
    subject: "…",
    salutation: holder[`greeting${tongue}`] || office[`greeting${tongue}`] || "",
    paragraphs: [],
    closing: "",
    signatureLabel: signatureLabels[locale],
    signerName: "",
    specimen: true,
  };
}

function linesOf(text: string | undefined): string[] {
  return tidyLines(text ?? "")
    .split("\n")
    .filter(Boolean);
}
