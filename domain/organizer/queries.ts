import { getCounts } from "#domain/campaigns/counts";
import { pauseReasons } from "#domain/campaigns/schema";
import { campaignMoves, VERIFIED_FOR_DAYS } from "#domain/campaigns/states";
import { openOrganizerEmail } from "#lib/auth";
import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { Actor, Authority, OwnedCampaignId, OwnedOrganisationId } from "./authority.ts";
import type { CampaignDetails, SessionView, TokenView } from "./schema.ts";

const titles = { select: { locale: true, title: true } } as const;

/** Campaigns of organisations that passed the gate, with their counts: the newest first. */
export async function listCampaigns(organisations: OwnedOrganisationId[], locale: Locale) {
  const campaigns = await db.campaign.findMany({
    where: { organisationId: { in: organisations } },
    select: { id: true, organisationId: true, slug: true, state: true, sample: true, translations: titles },
    orderBy: { createdAt: "desc" },
  });
  return Promise.all(
    campaigns.map(async ({ id, translations, ...campaign }) => ({
      ...campaign,
      campaignId: id as OwnedCampaignId,
      title: titleIn(translations, locale) || campaign.slug,
      counts: await getCounts(id),
    })),
  );
}

/** What the page of a campaign shows to its organizers. */
export async function getCampaign(campaignId: OwnedCampaignId, locale: Locale): Promise<CampaignDetails> {
  const { translations, ...campaign } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      slug: true,
      state: true,
      sample: true,
      pausedFor: true,
      asOf: true,
      appealsBefore: true,
      reviewBy: true,
      publishedAt: true,
      closedAt: true,
      consentRecordedAt: true,
      benefitHarmRecordedAt: true,
      consentNote: true,
      translations: { select: { locale: true, title: true, reviewedAt: true, disabledAt: true } },
    },
  });
  const languages = translations.map(({ title: _, ...translation }) => translation);
  const title = titleIn(translations, locale) || campaign.slug;
  const pausedFor = pauseReasons.find((reason) => reason === campaign.pausedFor) ?? null;
  return { ...campaign, pausedFor, languages, title, moves: campaignMoves[campaign.state] };
}

export async function listTokens(by: Authority): Promise<TokenView[]> {
  return db.apiToken.findMany({
    where: { organisationId: by.organisationId },
    select: {
      id: true,
      name: true,
      createdAt: true,
      expiresAt: true,
      lastUsedOn: true,
      revokedAt: true,
    },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
  });
}

export async function getOrganisation(by: Authority) {
  return db.organisation.findUniqueOrThrow({
    where: { id: by.organisationId },
    select: {
      slug: true,
      name: true,
      controller: true,
      contact: true,
      imprint: true,
      legalName: true,
      postalAddress: true,
      registrationNumber: true,
    },
  });
}

export async function listSessions(actor: Actor): Promise<SessionView[]> {
  const sessions = await db.organizerSession.findMany({
    where: { userId: actor.organizerId, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
  return sessions.map((session) => ({ ...session, present: session.id === actor.sessionId }));
}

const AUDIT_PAGE = 50;

/** The newest first; `page` counts from one. `more` tells whether there are older ones. */
export async function listAudit(by: Authority, page: number) {
  const entries = await db.auditEntry.findMany({
    where: { organisationId: by.organisationId },
    select: {
      id: true,
      action: true,
      subject: true,
      before: true,
      after: true,
      createdAt: true,
      organizer: { select: { id: true, emailSealed: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * AUDIT_PAGE,
    take: AUDIT_PAGE + 1,
  });
  const shown = entries.slice(0, AUDIT_PAGE);
  const members = await emailsOf(
    shown.filter(({ action }) => action.startsWith("member.")).map(({ subject }) => subject),
  );
  return {
    more: entries.length > AUDIT_PAGE,
    entries: shown.map(({ organizer, ...entry }) => ({
      ...entry,
      subject: members.get(entry.subject) ?? entry.subject,
      who: organizer?.emailSealed ? openOrganizerEmail(organizer.id, organizer.emailSealed) : null,
    })),
  };
}

/** The log keeps members by id, so that no address outlives its account. */
async function emailsOf(organizerIds: string[]): Promise<Map<string, string>> {
  const organizers = await db.organizer.findMany({
    where: { id: { in: organizerIds } },
    select: { id: true, emailSealed: true },
  });
  return new Map(
    organizers.flatMap(({ id, emailSealed }) =>
      emailSealed ? [[id, openOrganizerEmail(id, emailSealed)]] : [],
    ),
  );
}

/** Verified within the term. */
export function isFresh(lastVerifiedAt: Date | null, now = new Date()): boolean {
  return lastVerifiedAt !== null && lastVerifiedAt >= addDays(now, -VERIFIED_FOR_DAYS);
}

function titleIn(translations: readonly { locale: Locale; title: string }[], locale: Locale): string {
  return (translations.find((each) => each.locale === locale) ?? translations[0])?.title ?? "";
}
