import { z } from "zod";
import type { Locale } from "#lib/locales";

/** A letter by e-mail as its writer sees it on the manage page. Its text is not kept beyond its sending. */
export type OwnLetter = {
  id: string;
  office: string;
  language: Locale;
  state: "waiting-for-you" | "on-its-way" | "accepted" | "bounced" | "failed" | "unknown";
  writtenOn: Date;
};

/** How long a campaign's data are kept after its closing. */
export const retentionChangeSchema = z.object({
  campaign: z.string().min(1, "choose"),
  days: z.coerce
    .number("retention-range")
    .int("retention-range")
    .min(0, "retention-range")
    .max(730, "retention-range"),
});
export type RetentionChange = z.infer<typeof retentionChangeSchema>;
