import type { TokenScope } from "#domain/integrations/schema";
import { findActor, type OwnedCampaignId } from "#domain/organizer/authority";
import { may } from "#domain/organizer/roles";
import { addDays, dayOf } from "#lib/clock";
import { hashToken } from "#lib/crypto";
import { db } from "#lib/db";
import { forbidden, notFound } from "#lib/errors";

type Credentials = { cookie: string | undefined; authorization: string | undefined };
/** Organisations whose statistics the holder of a session or token belongs to, and whether they may read them. */
type Holder = Map<string, boolean>;

const SCOPE: TokenScope = "statistics:read";

/** Who is asking, or null for nobody. A bearer token goes before a session. */
export async function findHolder({ cookie, authorization }: Credentials): Promise<Holder | null> {
  if (authorization !== undefined) return holderOfToken(authorization);
  const actor = await findActor(cookie);
  if (!actor) return null;
  return new Map(
    actor.memberships.map(({ organisationId, role }) => [organisationId, may(role, "statistics.read")]),
  );
}

/**
 * Another organisation's campaign is forbidden, because its name is public anyway; a draft of another one is not found.
 */
export async function claimStatistics(holder: Holder, slug: string): Promise<OwnedCampaignId> {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    select: { id: true, organisationId: true, state: true },
  });
  if (!campaign) notFound();
  const allowed = holder.get(campaign.organisationId);
  if (allowed === undefined && campaign.state === "DRAFT") notFound();
  if (!allowed) forbidden();
  return campaign.id as OwnedCampaignId;
}

async function holderOfToken(authorization: string): Promise<Holder | null> {
  const secret = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
  if (!secret) return null;
  const now = new Date();
  const token = await db.apiToken.findUnique({
    where: {
      tokenHash: hashToken(secret),
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    select: { id: true, organisationId: true, scopes: true, lastUsedOn: true },
  });
  if (!token) return null;
  await noteUse(token, dayOf(now));
  return new Map([[token.organisationId, token.scopes.includes(SCOPE)]]);
}

/** A day, not a time, and written once a day. */
async function noteUse({ id, lastUsedOn }: { id: string; lastUsedOn: Date | null }, today: Date) {
  if (lastUsedOn && lastUsedOn > addDays(today, -1)) return;
  await db.apiToken.update({ where: { id }, data: { lastUsedOn: today } });
}
