import { z } from "zod";
import { type CampaignState, campaignStates, type PauseReason } from "#domain/campaigns/schema";
import { day, paragraphs, ticked } from "#domain/organizer/schema";
import type { Locale } from "#lib/locales";

export const campaignMoveSchema = z.object({ to: z.enum(campaignStates) });

export const caseClockSchema = z.object({ asOf: day, appealsBefore: day, reviewBy: day });
export type CaseClock = z.infer<typeof caseClockSchema>;
export const consentRecordSchema = z.object({
  consent: ticked,
  benefitHarm: ticked,
  note: paragraphs.default(""),
});
export type ConsentRecord = z.infer<typeof consentRecordSchema>;

/** What stands between a campaign and its publication: message keys, with the offices they are about. */
export type Missing = { key: string; offices?: string[] };

export type CampaignDetails = CaseClock & {
  slug: string;
  title: string;
  state: CampaignState;
  /** Where it may go from here. */
  moves: readonly CampaignState[];
  sample: boolean;
  pausedFor: PauseReason | null;
  publishedAt: Date | null;
  closedAt: Date | null;
  consentRecordedAt: Date | null;
  benefitHarmRecordedAt: Date | null;
  consentNote: string;
  languages: { locale: Locale; reviewedAt: Date | null; disabledAt: Date | null }[];
};
