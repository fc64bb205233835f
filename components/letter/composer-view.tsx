import type { ComposerStep, Draft } from "#domain/letters/schema";
import type { WordingReport } from "#domain/wording/schema";
import type { Locale } from "#lib/locales";
import type { Option } from "../ui/select.tsx";

export type OfficeChoice = {
  slug: string;
  name: string;
  remit: string;
  languages: Locale[];
  lettersPrepared: number;
  /** Has fewer letters than the others. */
  suggested: boolean;
  /** Letters of the last 30 days, and whether they are more than the campaign wants for one office. */
  recent: number;
  flooded: boolean;
  /** Why the campaign's rules already say that no letter goes to it from this writer. */
  notOffered: string | null;
  /** False while neither address nor e-mail is known. */
  reachable: boolean;
};

/** `suggested`: fewest letters stress it so far. */
export type DemandChoice = { number: number; text: string; suggested: boolean };
export type PersonChoice = { number: number; name: string; suggested: boolean };

/** What all views of the composer know. */
export type ComposerView = {
  locale: Locale;
  /** Address of the page itself: every form posts to it. */
  action: string;
  /** Address of the page that prepares a letter evening. */
  eveningHref: string;
  draft: Draft;
  /** Field name to finished sentence; the empty name is the form as a whole. */
  errors: Record<string, string>;
};

export type AskedStep = Exclude<ComposerStep, "check">;

export type StepView = ComposerView & {
  step: ComposerStep;
  offices: OfficeChoice[];
  demands: DemandChoice[];
  people: PersonChoice[];
  countries: Option[];
  /** Lines that a postal address may have. */
  addressLines: number;
  /** What there is to say of the writer's own words; null while nothing was measured. */
  wording: WordingReport | null;
};
