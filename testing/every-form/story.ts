import type { AuditAction } from "#domain/organizer/audit";
import type { Actor } from "#domain/organizer/authority";

// What each form of the desk writes in the audit log is said in tables beside this file, one of an area.

export type Fields = Record<string, string | string[]>;
export type Asked = { fields?: Fields; params?: Record<string, string> };
/** Sent here, and writes this action once. */
export type Written = { action: AuditAction; ask: () => Promise<Asked> | Asked };
/** Needs a whole story: the test that tells one and looks for this action in the log. */
export type Elsewhere = { action: AuditAction; by: string };
/** Changes nothing that lasts, and why. */
export type Silent = { silent: string };
/** By `PATH FORM`, the path below /:locale/organizer. */
export type Forms = readonly (readonly [string, Written | Elsewhere | Silent])[];

export const [email, password] = ["every-form@example.org", "a long enough password"];
export const now = new Date();
export const slug = "zhumagulov-abishev";
export const office = { slug: "ombudsman" };

/** The campaign and the owner of whom the story is told: set before the first form is sent. */
export let campaign: { id: string; slug: string; organisationId: string };
export let actor: Actor;
export function tellOf(told: { campaign: typeof campaign; actor: Actor }) {
  campaign = told.campaign;
  actor = told.actor;
}

export const writes = (action: AuditAction, ask: Written["ask"] = () => ({})): Written => ({ action, ask });
export const elsewhere = (action: AuditAction, by: string): Elsewhere => ({ action, by });
export const silent = (why: string): Silent => ({ silent: why });

export const own = () => ({ organisationId: campaign.organisationId });
export const inCampaign = () => ({ campaignId: campaign.id });
export const idOf = async (found: Promise<{ id: string } | null>) => (await found)?.id ?? "";

export const c = "/campaigns/:campaign";
export const l = `${c}/letters`;
export const m = `${c}/moderation`;
export const o = "/organisations/:organisation";
