import { z } from "zod";
import { parseEmailAddress } from "#domain/signatures/email-address";
import { locales } from "#lib/locales";
import { breakerKinds } from "../guard/schema.ts";
import { isCommonPassword } from "./common-passwords.ts";

/** Control characters and lone surrogates are no text, and PostgreSQL takes no NUL. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .refine((text) => text.isWellFormed() && !/[\p{Cc}\p{Cs}]/u.test(text), "unreadable")
    .max(max, "too-long");
}

export const day = z
  .union([z.literal(""), z.iso.date("date-form")], "date-form")
  .default("")
  .transform((text) => (text === "" ? null : new Date(`${text}T00:00:00Z`)));

export const ticked = z.preprocess((value) => value === "on", z.boolean());

export const several = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(line(100)),
);

export const paragraphs = z
  .string()
  .trim()
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "unreadable")
  .max(4000, "too-long");

function nonEmptyLines(text: string): string {
  const lines = text.split(/\r?\n/).map((each) => each.trim());
  return lines.filter(Boolean).join("\n");
}

export const organisationSchema = z.object({
  name: line(120).min(1, "required"),
  controller: paragraphs,
  contact: paragraphs,
  imprint: paragraphs,
  legalName: line(100),
  postalAddress: paragraphs
    .transform(nonEmptyLines)
    .refine((text) => text.split("\n").length <= 4, "too-many-lines"),
  registrationNumber: line(60),
});
export type OrganisationChange = z.infer<typeof organisationSchema>;

export const nothingSchema = z.object({});
export const breakerSchema = z.object({ organisation: z.string(), kind: z.enum(breakerKinds) });

export const idSchema = z.object({ id: z.uuid() });
export const sessionSchema = z.object({ id: z.string().min(1).max(100) });

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;
const newPassword = z
  .string("required")
  .min(MIN_PASSWORD, "password-short")
  .max(MAX_PASSWORD, "password-long")
  .refine((password) => !isCommonPassword(password), "password-common");

export const ownPasswordSchema = z.object({
  current: z.string("required").max(MAX_PASSWORD, "password-wrong"),
  password: newPassword,
});
export type OwnPasswordChange = z.infer<typeof ownPasswordSchema>;

export const passwordResetSchema = z.object({ password: newPassword });
export type PasswordReset = z.infer<typeof passwordResetSchema>;

export const signInSchema = z.object({
  email: line(254).min(1, "required"),
  password: z.string("required").min(1, "required").max(MAX_PASSWORD, "sign-in-wrong"),
});
export const resetRequestSchema = z.object({
  email: line(254).refine((text) => parseEmailAddress(text) !== null, "email-form"),
});

/** Asked again before what would lock somebody out or let somebody in. */
export const presentPassword = z.string("required").min(1, "required").max(MAX_PASSWORD, "password-wrong");
export const passwordAgainSchema = z.object({ current: presentPassword });

export const roles = ["OWNER", "ORGANIZER", "MODERATOR", "ANALYST"] as const;

export const invitationSchema = z.object({
  email: line(254).refine((text) => parseEmailAddress(text) !== null, "email-form"),
  role: z.enum(roles, "choose"),
  language: z.enum(locales, "choose"),
  current: presentPassword,
});
export type InvitationInput = z.infer<typeof invitationSchema>;

export const memberRoleSchema = z.object({
  id: z.string().min(1).max(100),
  role: z.enum(roles, "choose"),
  current: presentPassword,
});
export const memberRemovalSchema = memberRoleSchema.omit({ role: true });

export type MemberView = {
  id: string;
  email: string;
  role: (typeof roles)[number];
  since: Date;
  factor: boolean;
  /** The one who looks. */
  self: boolean;
};
export type InvitationView = { id: string; email: string; role: MemberView["role"]; expiresAt: Date };

/** Six digits, as an app shows them: with or without spaces. */
export const codeSchema = z.object({ code: z.string().trim().min(1, "required").max(20, "code-wrong") });
export const recoverySchema = z.object({
  recovery: z.string().trim().min(1, "required").max(60, "code-wrong"),
});

export const newPasskeySchema = z.object({
  current: presentPassword,
  name: line(60).min(1, "required"),
});
export const passkeyRemovalSchema = z.object({ id: z.uuid(), current: presentPassword });

const encoded = z
  .string()
  .max(4000)
  .regex(/^[\w-]*$/);
/** JSON in a field, as the browser's script put it there. */
function fromJson<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue("passkey-unreadable");
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** RegistrationResponseJSON of W3C WebAuthn Level 3, as far as it is looked at. */
const passkeyRegistration = z.object({
  id: encoded,
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    publicKey: encoded,
    publicKeyAlgorithm: z.int(),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});
export type PasskeyRegistration = z.infer<typeof passkeyRegistration>;
export const passkeyRegistrationSchema = z.object({
  name: line(60).min(1, "required"),
  credential: fromJson(passkeyRegistration),
});

/** AuthenticationResponseJSON of the same. */
const passkeyAnswer = z.object({
  id: encoded,
  response: z.object({ clientDataJSON: encoded, authenticatorData: encoded, signature: encoded }),
});
export type PasskeyAnswer = z.infer<typeof passkeyAnswer>;
export const passkeyAnswerSchema = z.object({ credential: fromJson(passkeyAnswer) });

/** What a browser is asked with (PublicKeyCredentialCreationOptionsJSON, …RequestOptionsJSON). */
export type PasskeyQuestion = { name: string; options: Record<string, unknown> };

/** What a session was opened with. */
export const signInKinds = ["password", "code", "recovery", "passkey"] as const;
export type SignInKind = (typeof signInKinds)[number];

export type PasskeyView = { id: string; name: string; createdAt: Date; lastUsedOn: Date | null };
/** The second factor of an account. */
export type FactorView = { codes: boolean; passkeys: PasskeyView[]; recoveryLeft: number };

export type SessionView = {
  id: string;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  openedBy: SignInKind;
  present: boolean;
};

/** `second-refused`: the password was right and the second step was not, which its owner ought to know. */
export const signInDayKinds = [...signInKinds, "second-refused"] as const;
export type SignInDay = { day: Date; kind: (typeof signInDayKinds)[number]; times: number };
