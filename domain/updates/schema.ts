import { z } from "zod";
import { line } from "#domain/organizer/schema";
import { type Locale, locales } from "#lib/locales";

export const MAX_TITLE = 120;
export const MAX_BODY = 20_000;

export type UpdateTexts = Record<Locale, { title: string; body: string }>;

const body = z
  .string()
  .max(MAX_BODY, "too-long")
  .refine((text) => text.isWellFormed() && !/[^\P{Cc}\t\n]/u.test(text), "unreadable")
  .transform((text) => text.trim().normalize("NFC"))
  .default("");
const title = line(MAX_TITLE).default("");

/** The texts as the form has them: `title-en`, `body-en`, and so on. */
export const updateSchema = z
  .object({
    revision: z.coerce.number().int().min(0),
    "title-en": title,
    "title-ru": title,
    "title-kk": title,
    "body-en": body,
    "body-ru": body,
    "body-kk": body,
  })
  .transform(({ revision, ...fields }) => ({
    revision,
    texts: Object.fromEntries(
      locales.map((locale) => [locale, { title: fields[`title-${locale}`], body: fields[`body-${locale}`] }]),
    ) as UpdateTexts,
  }));

export const publicationSchema = z.object({ kind: z.enum(["NEWS", "CORRECTION"], "choose") });

export const testUpdateSchema = z.object({ language: z.enum(locales) });

/** Mails a minute that an organizer may choose from. */
export const paces = [60, 300, 600, 1500, 6000] as const;
export const DEFAULT_PACE = 300;

const listed = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));

export const segmentSchema = z.object({
  languages: listed(z.enum(locales)).pipe(z.array(z.enum(locales)).min(1, "languages-missing")),
  /** ISO 3166-1 alpha-2; none means all. */
  countries: listed(z.string().regex(/^[A-Z]{2}$/)).pipe(z.array(z.string()).max(300)),
});
export type Segment = z.infer<typeof segmentSchema>;

export const mailingSchema = segmentSchema.extend({
  perMinute: z.coerce
    .number()
    .refine((pace) => paces.some((each) => each === pace), "pace")
    .default(DEFAULT_PACE),
});
export type NewMailing = z.infer<typeof mailingSchema>;

export type MailingState = "running" | "stopped" | "finished";

/** How a mailing goes. Figures of a part are rounded down to tens: `part` says so. */
export type MailingView = {
  state: MailingState;
  part: boolean;
  languages: Locale[];
  countries: string[];
  perMinute: number;
  startedAt: Date;
  finishedAt: Date | null;
  recipients: number;
  sent: number;
  failed: number;
  skipped: number;
  /** Mails that wait because their reader has had the mails of the day. */
  waiting: number;
};
