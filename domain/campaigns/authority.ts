declare const owner: unique symbol;

/**
 * Ids that passed the session gate (domain/organizer/authority.ts), which has checked membership and role: a query or
 * command that asks for one cannot be called with a string from a URL.
 */
export type OwnedOrganisationId = string & { readonly [owner]: "organisation" };
export type OwnedCampaignId = string & { readonly [owner]: "campaign" };
export type OwnedOfficeId = string & { readonly [owner]: "office" };

/** Who does it, for which organisation: goes into the audit log. Nobody is signed in at the operator's terminal. */
export type Authority = { organizerId: string | null; organisationId: OwnedOrganisationId };
