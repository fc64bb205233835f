import { isLocale, type Locale } from "#lib/locales";
import { readSource } from "#lib/share-source";
import type { LetterCampaign } from "./letter.ts";
import { readPackOptions } from "./pack-options.ts";
import { refuseWording } from "./report-wording.ts";
import {
  type ComposerStep,
  composerSchemas,
  composerSteps,
  type Draft,
  type LetterRequest,
} from "./schema.ts";
import { isSheet, newSheet } from "./sheet.ts";

type Fields = Readonly<Record<string, string | string[] | undefined>>;

/** Countries whose post and printers know US Letter. */
const letterPaper = new Set(["US", "CA", "MX", "PH", "CL", "CO", "CR", "GT", "PA", "PR", "SV", "VE"]);

/** What a form brought, whatever it was: missing fields are empty, and a sheet that is none becomes a new one. */
export function readDraft(fields: Fields): Draft {
  const one = (name: string) => [fields[name] ?? ""].flat()[0] ?? "";
  const country = one("country");
  const paper = one("paper");
  return {
    to: [...new Set([fields.to ?? []].flat())].filter(Boolean).slice(0, 20),
    language: one("language"),
    demands: [...new Set([fields.demands ?? []].flat())].filter(Boolean).slice(0, 20),
    person: /^[1-9]\d?$/.test(one("person")) ? one("person") : "",
    personalParagraph: one("personalParagraph"),
    name: one("name"),
    city: one("city"),
    country,
    postalAddress: one("postalAddress"),
    paper: paper === "a4" || paper === "letter" ? paper : letterPaper.has(country) ? "letter" : "a4",
    parallel: one("parallel") !== "",
    copyToMission: one("copyToMission") !== "",
    sheet: isSheet(one("sheet")) ? one("sheet") : newSheet(),
    wording: Math.min(999, Number.parseInt(one("wording"), 10) || 0),
    source: readSource(fields.source),
    ...readPackOptions(one),
  };
}

/** Fields of one step with what is wrong with them: field name to message key. */
export function checkStep(
  campaign: LetterCampaign,
  draft: Draft,
  step: ComposerStep,
): Record<string, string> {
  if (step === "check") return {};
  const values = { ...draft, demands: draft.demands.map(Number) };
  const { error } = composerSchemas[step].safeParse(values);
  const errors: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) errors[String(path[0] ?? "")] ??= message;
  if (step === "to" && !errors.to) Object.assign(errors, checkRecipients(campaign, draft));
  if (step === "words" && !errors.personalParagraph) Object.assign(errors, checkWords(campaign, draft));
  if (step === "language" && !errors.language) Object.assign(errors, checkLanguage(campaign, draft));
  if (step === "who" && !errors.city && !draft.city.trim() && draft.country !== campaign.countryConcerned)
    errors.city = "city-missing";
  return errors;
}

/** All steps at once, and the first of them that needs another look. */
export function checkDraft(campaign: LetterCampaign, draft: Draft) {
  const wrong = composerSteps
    .map((step) => ({ step, errors: checkStep(campaign, draft, step) }))
    .filter(({ errors }) => Object.keys(errors).length > 0);
  return {
    step: wrong[0]?.step ?? null,
    errors: Object.assign({}, ...wrong.map(({ errors }) => errors)) as Record<string, string>,
  };
}

/**
 * The draft as a request for letters; call it only for a draft without errors. The translation is left out where an
 * office's letters have none.
 */
export function toRequest(campaign: LetterCampaign, draft: Draft, locale: Locale): LetterRequest {
  const who = composerSchemas.who.parse(draft);
  const { personalParagraph } = composerSchemas.words.parse(draft);
  const language = isLocale(draft.language) ? draft.language : "en";
  return {
    recipients: draft.to,
    language,
    sender: who,
    demands: draft.demands.map(Number),
    ...(personOf(campaign, draft) ?? {}),
    personalParagraph,
    paper: draft.paper,
    copyToMission: draft.copyToMission,
    ...(draft.parallel && isTranslated(campaign, draft, locale) ? { parallel: locale } : {}),
  };
}

/** Whom the letter puts first, as far as the campaign has a sentence for it. */
export function personOf({ people }: LetterCampaign, { person }: Draft): { person: number } | null {
  const found = people.find(
    ({ number, stress }) => number === Number(person) && Object.values(stress).some(Boolean),
  );
  return found ? { person: found.number } : null;
}

/** Whether every chosen office's letter has a version in the page's language, other than the letter's own. */
export function isTranslated(campaign: LetterCampaign, { to, language }: Draft, locale: Locale): boolean {
  const chosen = campaign.addressees.filter(({ slug }) => to.includes(slug));
  return language !== locale && chosen.every(({ texts }) => texts[locale]);
}

/** The same sheet and wording give the same letter wherever it is set. */
export function seedOf({ sheet, wording }: Draft): string {
  return `${sheet}:${wording}`;
}

/** Languages in which every chosen office is written to. */
export function commonLanguages(campaign: LetterCampaign, to: readonly string[]): Locale[] {
  const chosen = campaign.addressees.filter(({ slug }) => to.includes(slug));
  const [first, ...rest] = chosen.length > 0 ? chosen : campaign.addressees;
  return (first?.languages ?? []).filter((language) =>
    rest.every(({ languages }) => languages.includes(language)),
  );
}

function checkRecipients(campaign: LetterCampaign, { to }: Draft): Record<string, string> {
  const known = to.every((slug) => campaign.addressees.some((addressee) => addressee.slug === slug));
  if (!known) return { to: "unknown-recipient" };
  return commonLanguages(campaign, to).length > 0 ? {} : { to: "no-common-language" };
}

function checkWords(campaign: LetterCampaign, { personalParagraph }: Draft): Record<string, string> {
  const refusal = refuseWording(personalParagraph, campaign);
  return refusal ? { personalParagraph: refusal } : {};
}

function checkLanguage(campaign: LetterCampaign, { to, language }: Draft): Record<string, string> {
  const offered: string[] = commonLanguages(campaign, to);
  return offered.includes(language) ? {} : { language: "language-not-offered" };
}
