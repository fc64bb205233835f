import type {
  Authority,
  OwnedCampaignId,
  OwnedOfficeId,
  OwnedOrganisationId,
} from "#domain/campaigns/authority";
import { auth, openOrganizerEmail } from "#lib/auth";
import { db, type Role } from "#lib/db";
import { env } from "#lib/env";
import { forbidden, notFound } from "#lib/errors";
import { hasFactor, needsFactor } from "./factors.ts";
import { may, type Permission } from "./roles.ts";

export type {
  Authority,
  OwnedCampaignId,
  OwnedOfficeId,
  OwnedOrganisationId,
} from "#domain/campaigns/authority";

export type MembershipOf = { organisationId: string; slug: string; name: string; role: Role };
/** Who is signed in, and where they belong. */
export type Actor = {
  organizerId: string;
  sessionId: string;
  email: string;
  memberships: MembershipOf[];
  /** The role asks for a second factor that is not set up yet: nothing is granted until it is. */
  mustAddFactor: boolean;
};

export type CampaignClaim = { campaignId: OwnedCampaignId; by: Authority };
export type OfficeClaim = { officeId: OwnedOfficeId; by: Authority };

/** For commands at the terminal of the operator, who owns the database anyway. */
export function operatorOf(organisationId: string): Authority {
  return { organizerId: null, organisationId: organisationId as OwnedOrganisationId };
}

/** The person behind a request's Cookie header, or null. */
export async function findActor(cookie: string | undefined | null): Promise<Actor | null> {
  if (!cookie) return null;
  const found = await auth().api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return null;
  const { id: sessionId, userId } = found.session;
  if (!(await isInUse(sessionId))) return null;
  const organizer = await db.organizer.findUnique({
    where: { id: userId },
    select: {
      id: true,
      emailSealed: true,
      memberships: {
        select: { role: true, organisation: { select: { id: true, slug: true, name: true } } },
        orderBy: { organisation: { slug: "asc" } },
      },
    },
  });
  if (!organizer) return null;
  const roles = organizer.memberships.map(({ role }) => role);
  return {
    organizerId: organizer.id,
    sessionId,
    mustAddFactor: needsFactor(roles) && !(await hasFactor(db, userId)),
    email: organizer.emailSealed ? openOrganizerEmail(organizer.id, organizer.emailSealed) : "",
    memberships: organizer.memberships.map(({ role, organisation: { id, slug, name } }) => ({
      organisationId: id,
      slug,
      name,
      role,
    })),
  };
}

const MINUTE_MS = 60_000;

/** Ends a session that was not used for too long, and notes, a minute exact, that one was. */
async function isInUse(sessionId: string): Promise<boolean> {
  const session = await db.organizerSession.findUnique({
    where: { id: sessionId },
    select: { seenAt: true },
  });
  if (!session) return false;
  const unused = Date.now() - session.seenAt.getTime();
  if (unused > env().SESSION_IDLE_MINUTES * MINUTE_MS) {
    await db.organizerSession.deleteMany({ where: { id: sessionId } });
    return false;
  }
  if (unused > MINUTE_MS)
    await db.organizerSession.updateMany({ where: { id: sessionId }, data: { seenAt: new Date() } });
  return true;
}

/** Another organisation's slug answers like one that does not exist; a right that is missing says so. */
export function claimOrganisation(actor: Actor, slug: string, permission: Permission) {
  const membership = actor.memberships.find((each) => each.slug === slug) ?? notFound();
  return authorityOver(actor, membership.organisationId, permission);
}

export async function claimCampaign(
  actor: Actor,
  slug: string,
  permission: Permission,
): Promise<CampaignClaim> {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    select: { id: true, organisationId: true },
  });
  if (!campaign) notFound();
  const by = authorityOver(actor, campaign.organisationId, permission);
  return { campaignId: campaign.id as OwnedCampaignId, by };
}

export async function claimOffice(
  actor: Actor,
  organisation: string,
  slug: string,
  permission: Permission,
): Promise<OfficeClaim> {
  const by = claimOrganisation(actor, organisation, permission);
  const office = await db.office.findUnique({
    where: { organisationId_slug: { organisationId: by.organisationId, slug } },
    select: { id: true },
  });
  if (!office) notFound();
  return { officeId: office.id as OwnedOfficeId, by };
}

/** Where the actor may do this, for lists across organisations. */
export function organisationsWhere(actor: Actor, permission: Permission): OwnedOrganisationId[] {
  return actor.memberships
    .filter(({ role }) => !actor.mustAddFactor && may(role, permission))
    .map(({ organisationId }) => organisationId as OwnedOrganisationId);
}

function authorityOver(actor: Actor, organisationId: string, permission: Permission): Authority {
  const membership = actor.memberships.find((each) => each.organisationId === organisationId) ?? notFound();
  if (actor.mustAddFactor || !may(membership.role, permission)) forbidden();
  return { organizerId: actor.organizerId, organisationId: organisationId as OwnedOrganisationId };
}
