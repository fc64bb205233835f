import { z } from "zod";
import { countryCodes } from "#lib/countries";
import { locales } from "#lib/locales";
import { countCharacters, isReadable, tidyLine, tidyLines } from "#lib/plain-text";
import { parseEmailAddress } from "./email-address.ts";

/**
 * Message keys of messages/<locale>/forms.json that the fields of this domain answer with.
 * Each names the mistake; none repeats what was typed.
 */
export const signErrors = [
  "name-required",
  "name-too-long",
  "email-missing",
  "email-invalid",
  "country-missing",
  "display-missing",
  "locale-missing",
  "consent-missing",
  "updates-invalid",
  "comment-too-long",
  "source-invalid",
  "proof-invalid",
  "body-invalid",
  "text-unreadable",
] as const;
export type SignError = (typeof signErrors)[number];

/** Version of the consent text in messages/<locale>/sign.json: raise it with each change of meaning. */
export const CONSENT_VERSION = "2026-11-22";

export const displays = ["anonymous", "first-name", "full-name"] as const;
export type DisplayChoice = (typeof displays)[number];

const MAX_NAME = 200;
const MAX_COMMENT = 500;

const key = (error: SignError) => ({ error });
const within = (max: number) => (text: string) => countCharacters(text) <= max;

export const nameSchema = z
  .string(key("text-unreadable"))
  .refine(isReadable, { ...key("text-unreadable"), abort: true })
  .overwrite(tidyLine)
  .refine(within(MAX_NAME), key("name-too-long"))
  .meta({ maxLength: MAX_NAME });

/** Kept as it was typed, in NFC: the case of the part before the @ may matter to its server. */
export const emailSchema = z
  .string(key("email-missing"))
  .overwrite((text) => text.trim().normalize("NFC"))
  .refine((text) => text !== "", { ...key("email-missing"), abort: true })
  .refine((text) => parseEmailAddress(text) !== null, key("email-invalid"))
  .meta({ format: "idn-email", maxLength: 254 });

export const countrySchema = z
  .enum(countryCodes as [string, ...string[]], key("country-missing"))
  .meta({ description: "ISO 3166-1 alpha-2" });

export const displaySchema = z.enum(displays, key("display-missing"));

const commentSchema = z
  .string(key("text-unreadable"))
  .refine(isReadable, { ...key("text-unreadable"), abort: true })
  .overwrite(tidyLines)
  .refine(within(MAX_COMMENT), key("comment-too-long"))
  .meta({ maxLength: MAX_COMMENT });

const fields = {
  name: nameSchema.optional(),
  email: emailSchema,
  country: countrySchema,
  display: displaySchema,
  locale: z.enum(locales, key("locale-missing")),
  consent: z.literal(true, key("consent-missing")).meta({
    description:
      "16 or older, and agrees that this signature, which reveals a political opinion, is processed",
  }),
  updates: z.boolean(key("updates-invalid")).optional(),
  comment: commentSchema.optional(),
  source: z
    .string(key("source-invalid"))
    .regex(/^[a-z0-9-]{1,40}$/, key("source-invalid"))
    .optional()
    .meta({ description: "Share link that brought the person here" }),
  proof: z
    .string(key("proof-invalid"))
    .max(4_000, key("proof-invalid"))
    .optional()
    .meta({
      description:
        "Answer to the challenge of a 428: base64 of the JSON {algorithm, challenge, number, salt, signature} where " +
        "SHA-256 of salt followed by number is challenge",
    }),
};

/** A name is needed only to be shown; whoever stays anonymous gives none, and a given one is not stored. */
const namedWhereShown = [
  ({ name, display }: { name?: string; display: DisplayChoice }) =>
    Boolean(name) || !["first-name", "full-name"].includes(display),
  {
    ...key("name-required"),
    path: ["name"] as PropertyKey[],
    // Also beside other mistakes, so that all of them are told at once.
    when: ({ value }: { value: unknown }) => value instanceof Object && !Array.isArray(value),
  },
] as const;

/** A signature as the API takes it. */
export const signPetitionSchema = z.object(fields, key("body-invalid")).refine(...namedWhereShown);

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);
const ticked = (value: unknown) => value === true || value === "true" || value === "on";

/** The same as a form sends it: ticked boxes, empty fields, and a share link's source that nobody typed. */
export const signFormSchema = z
  .object({
    ...fields,
    name: z.preprocess(blankIsAbsent, fields.name),
    display: z.preprocess((value) => blankIsAbsent(value) ?? "anonymous", fields.display),
    consent: z.preprocess(ticked, fields.consent),
    updates: z.preprocess(ticked, z.boolean()),
    comment: z.preprocess(blankIsAbsent, fields.comment),
    source: fields.source.catch(undefined),
  })
  .refine(...namedWhereShown);

export type SignPetition = z.infer<typeof signPetitionSchema>;

/** How a signer may ask to be shown, on the manage page. */
export const changeDisplaySchema = z.object({
  display: displaySchema,
  name: z.preprocess(blankIsAbsent, fields.name),
  /** The second confirmation that showing a full name needs. */
  fullNameConfirmed: z.preprocess(ticked, z.boolean()),
});
export type ChangeDisplay = z.infer<typeof changeDisplaySchema>;

/** "Send me the link to my data again." */
export const requestManageLinkSchema = z.object({
  email: emailSchema,
  locale: z.enum(locales, key("locale-missing")),
});
export type RequestManageLink = z.infer<typeof requestManageLinkSchema>;

/** Message keys of messages/<locale>/forms.json. */
export const signRefusals = ["campaign-paused", "campaign-closed", "campaign-historical"] as const;
export type SignRefusal = (typeof signRefusals)[number];

export const confirmRefusals = [...signRefusals, "changed-meanwhile", "expired", "withdrawn"] as const;
export type ConfirmRefusal = (typeof confirmRefusals)[number];

/** What the confirm page shows before its button is pressed. */
export type SignatureToConfirm = {
  campaign: { slug: string; title: string };
  state: SignatureState;
  /** Sent back with the button: whoever changed the details meanwhile makes it void. */
  revision: number;
  display: DisplayChoice;
  /** Null when shown as anonymous. */
  name: string | null;
  /** Its name, not its code. */
  country: string;
  updates: boolean;
};

export const signatureStates = ["pending", "confirmed", "withdrawn", "invalidated", "expired"] as const;
export type SignatureState = (typeof signatureStates)[number];

export type OwnComment = {
  /** Null once a decision against it is final. */
  text: string | null;
  state: "PENDING" | "PUBLISHED" | "HIDDEN" | "REMOVED";
  /** Code of the last decision's reason. */
  reason: string | null;
  /** Of the last decision: while it can be appealed against, or once it was, with the author's words. */
  appeal: { decisionId: string; until: Date; asked: boolean; text: string | null } | null;
};

/** One of a person's own signatures on the manage page. */
export type OwnSignature = {
  id: string;
  campaign: { slug: string; title: string };
  state: SignatureState;
  display: DisplayChoice;
  name: string | null;
  /** False: a full name was asked for and waits for the second confirmation; until then nothing is shown. */
  shownAsAsked: boolean;
  country: string;
  updates: boolean;
  comment: OwnComment | null;
  signedOn: Date;
  confirmedOn: Date | null;
};

/** A published comment. The author is null where the signature is shown as anonymous. */
export type PublishedComment = {
  id: string;
  author: string | null;
  country: string;
  text: string;
  day: Date;
};
