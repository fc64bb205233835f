import { randomBytes } from "node:crypto";
import { dayOf, isoDay } from "#lib/clock";
import type { Locale } from "#lib/locales";
import type { Addressee, LetterCampaign } from "../letters/letter.ts";
import { UnfilledPlaceholder } from "../letters/placeholders.ts";
import { composePair, type PrintJob } from "../letters/print-job.ts";
import type { Kit, KitRequest } from "./schema.ts";

/** The campaign as letters in each asked language see it: its rules may depend on the language. */
export type CampaignByLanguage = ReadonlyMap<Locale, LetterCampaign>;

export type KitPlan = {
  kit: Kit;
  request: KitRequest;
  offices: {
    slug: string;
    addressee: Addressee;
    /** Letters to the office take these in turn, writer by writer. */
    languages: Locale[];
  }[];
  campaigns: CampaignByLanguage;
};

type Refusal = { field: "offices" | "languages"; reason: string };
type Result = { ok: true; plan: KitPlan } | { ok: false; refusal: Refusal };

/** A new kit for an evening, or what is in the way of its letters. */
export function planKit(campaigns: CampaignByLanguage, request: KitRequest): Result {
  const offices: KitPlan["offices"] = [];
  for (const slug of new Set(request.offices)) {
    const office = planOffice(campaigns, slug, request.languages);
    if (!office.ok) return office;
    offices.push(office.office);
  }
  const [only, ...others] = new Set(offices.flatMap(({ languages }) => languages));
  const kit: Kit = {
    id: randomBytes(9).toString("base64url"),
    writers: request.writers,
    officeIds: offices.map(({ addressee }) => addressee.officeId),
    language: only && others.length === 0 ? only : null,
    country: request.country,
    day: isoDay(dayOf(new Date())),
  };
  const plan: KitPlan = { kit, request, offices, campaigns };
  return isComplete(plan)
    ? { ok: true, plan }
    : { ok: false, refusal: { field: "offices", reason: "template-incomplete" } };
}

function planOffice(campaigns: CampaignByLanguage, slug: string, asked: Locale[]) {
  const refuse = (field: Refusal["field"], reason: string) => ({
    ok: false as const,
    refusal: { field, reason },
  });
  const known = [...campaigns].flatMap(([language, { addressees }]) => {
    const addressee = addressees.find((one) => one.slug === slug);
    return addressee ? [{ language, addressee }] : [];
  });
  const first = known[0]?.addressee;
  if (!first) return refuse("offices", "unknown-recipient");
  if (!first.address) return refuse("offices", "no-address");
  const offered = known.filter(
    ({ language, addressee }) => asked.includes(language) && addressee.languages.includes(language),
  );
  if (offered.length === 0) return refuse("languages", "no-common-language");
  const written = offered.filter(({ addressee }) => addressee.ruling.kind === "letter");
  if (written.length === 0) return refuse("offices", "recipient-excluded");
  const languages = written.map(({ language }) => language);
  return { ok: true as const, office: { slug, addressee: first, languages } };
}

/** Every wording is tried with the first letter of each office and language: what names nothing is found here. */
function isComplete(plan: KitPlan): boolean {
  try {
    for (const [index, { languages }] of plan.offices.entries())
      for (const writer of languages.keys()) letterOf(plan, writer, index);
    return true;
  } catch (error) {
    if (error instanceof UnfilledPlaceholder) return false;
    throw error;
  }
}

/** Ruled lines for own words; fewer where a letter would not fit its page. */
export const OWN_LINES = 4;
const ADDRESS_LINES = 3;

/**
 * The letter of one writer to one office, to be completed by hand. Wording and stressed demand differ from writer to
 * writer and follow from the kit's id alone.
 */
export function letterOf(
  { kit, request, offices, campaigns }: KitPlan,
  writer: number,
  office: number,
  { lines = OWN_LINES, parallel }: { lines?: number; parallel?: Locale } = {},
): PrintJob["letters"][number] {
  const { slug, languages } = offices[office] ?? { slug: "", languages: [] };
  const language = languages[writer % languages.length] ?? "en";
  const campaign = campaigns.get(language);
  const addressee = campaign?.addressees.find((one) => one.slug === slug);
  if (!campaign || !addressee) throw new Error("an office that the kit does not have");
  const demand = campaign.demands[(writer + office) % Math.max(campaign.demands.length, 1)];
  const choices = {
    language,
    sender: { name: "", city: "", country: request.country, postalAddress: "" },
    demands: demand ? [demand.number] : [],
    personalParagraph: "",
    paper: request.paper,
    seed: `${kit.id}:${writer}`,
    handwritten: { lines, addressLines: ADDRESS_LINES },
  };
  return composePair(campaign, addressee, choices, parallel);
}

/** Offices of whose letters a reading copy in the host's language is needed, with the writer whose letter it is. */
export function readingCopies(
  { offices, campaigns }: KitPlan,
  locale: Locale,
): { writer: number; office: number }[] {
  return offices.flatMap(({ slug, languages }, office) => {
    const writer = languages.findIndex((language) => language !== locale);
    const language = languages[writer];
    const texts = language && campaigns.get(language)?.addressees.find((one) => one.slug === slug)?.texts;
    return texts?.[locale] ? [{ writer, office }] : [];
  });
}
