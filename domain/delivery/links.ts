import { linkToken } from "#lib/crypto";
import { env } from "#lib/env";
import type { Locale } from "#lib/locales";

/** The secrets behind the links of our mails, derived from ids, so that a repeated attempt carries the same link. */
export const tokens = {
  confirmSignature: (signatureId: string) => linkToken("confirm", signatureId),
  confirmLetter: (emailLetterId: string) => linkToken("confirm-letter", emailLetterId),
  resetPassword: (mailId: string) => linkToken("organizer-password-reset", mailId),
  appeal: (decisionId: string) => linkToken("appeal", decisionId),
  invitation: (invitationId: string) => linkToken("organizer-invitation", invitationId),
  manage: (mailId: string) => linkToken("manage", mailId),
  /** Names its reader, for the same reason as the one below. */
  digest: (readerId: string) => `${readerId}.${linkToken("digest", readerId)}`,
  /** Names its signature, because the link has to work for as long as anybody keeps the mail, when no row of it is left. */
  unsubscribe: (signatureId: string) => `${signatureId}.${linkToken("unsubscribe", signatureId)}`,
};

export function confirmUrl(locale: Locale, token: string): string {
  return `${env().APP_URL}/${locale}/confirm/${token}`;
}

export function manageUrl(locale: Locale, token: string): string {
  return `${env().APP_URL}/${locale}/manage/${token}`;
}

export function notMeUrl(locale: Locale, token: string): string {
  return `${manageUrl(locale, token)}/not-me`;
}

/** Opened it shows a button; a mail program may post to it at once (RFC 8058). */
export function unsubscribeUrl(locale: Locale, signatureId: string): string {
  return `${env().APP_URL}/${locale}/unsubscribe/${tokens.unsubscribe(signatureId)}`;
}

/** The same for a digest: opened it shows what one gets, or is asked. */
export function digestUrl(locale: Locale, readerId: string): string {
  return `${env().APP_URL}/${locale}/digest/${tokens.digest(readerId)}`;
}

export function campaignUrl(locale: Locale, slug: string): string {
  return `${env().APP_URL}/${locale}/campaigns/${slug}`;
}

export function appealUrl(locale: Locale, token: string): string {
  return `${env().APP_URL}/${locale}/appeal/${token}`;
}

export function organisationUrl(locale: Locale, slug: string, page: string): string {
  return `${env().APP_URL}/${locale}/organizer/organisations/${slug}/${page}`;
}

/** Leads to all campaigns alike: the address names none of them. */
export function answersUrl(locale: Locale): string {
  return `${env().APP_URL}/${locale}/answers`;
}

export function invitationUrl(locale: Locale, invitationId: string): string {
  return `${env().APP_URL}/${locale}/organizer/invitation/${tokens.invitation(invitationId)}`;
}

export function accountUrl(locale: Locale): string {
  return `${env().APP_URL}/${locale}/organizer/account`;
}

export function resetPasswordUrl(locale: Locale, mailId: string): string {
  return `${env().APP_URL}/${locale}/organizer/reset-password/${tokens.resetPassword(mailId)}`;
}
