import { z } from "zod";
import { parseEmailAddress } from "#domain/signatures/email-address";
import { breakerKinds } from "../guard/schema.ts";

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
  .max(MAX_PASSWORD, "password-long");

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

export type SessionView = { id: string; createdAt: Date; expiresAt: Date; present: boolean };
