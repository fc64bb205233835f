import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, findActor } from "#domain/organizer/authority";
import { AppError } from "#lib/errors";
import { isLocale, type Locale } from "#lib/locales";
import { noteRefusal } from "./page-refusal.ts";

/** Who is signed in, asked once a request. */
export const getActor = cache(async (): Promise<Actor | null> => findActor((await headers()).get("cookie")));

/**
 * The gate of every organizer's page: nobody signed in is led to the sign-in, and whoever lacks a second factor that the
 * role asks for to where it is set up.
 */
export async function requireActor(
  segment: string,
  { whileFactorIsMissing = false } = {},
): Promise<{ actor: Actor; locale: Locale }> {
  const locale = knownLocale(segment);
  const actor = await getActor();
  if (!actor) redirect(`/${locale}/organizer/sign-in`);
  if (actor.mustAddFactor && !whileFactorIsMissing) redirect(`/${locale}/organizer/account/second-factor`);
  return { actor, locale };
}

export function knownLocale(segment: string): Locale {
  return isLocale(segment) ? segment : notFound();
}

/** A claim that is refused is null: the caller shows that there is no such page, or that it is not open to the reader. */
export async function claimed<T>(claim: () => T | Promise<T>): Promise<T | null> {
  try {
    return await claim();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    noteRefusal(error.code);
    return null;
  }
}
