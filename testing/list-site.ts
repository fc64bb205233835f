// The lists of signers of one campaign, asked for over HTTP by an organizer of their own.
import { expect } from "vitest";
import { prepareExport } from "#domain/exports/prepare-export";
import type { Actor } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { routes } from "../server/routes/exports.ts";
import { makeCampaign } from "./make-campaign.ts";
import { cookieOf, makeMember } from "./make-member.ts";
import { serveRoutes } from "./serve-routes.ts";

export let server: Awaited<ReturnType<typeof serveRoutes>>;
export async function serveLists() {
  server = await serveRoutes(routes);
  return () => server.stop();
}

export type Site = {
  campaign: Awaited<ReturnType<typeof makeCampaign>>;
  actor: Actor;
  cookie: string;
  base: string;
};

export async function makeSite(): Promise<Site> {
  const campaign = await makeCampaign({ commentsOpenedAt: new Date() });
  const actor = await makeMember(campaign.organisationId, "ORGANIZER");
  const cookie = await cookieOf(actor.organizerId);
  return { campaign, actor, cookie, base: `/en/organizer/campaigns/${campaign.slug}/lists` };
}

export async function order(
  { base, cookie, campaign }: Site,
  fields: Record<string, string> = {},
): Promise<string> {
  const body = new URLSearchParams({ form: "prepare", format: "json", hours: "24", ...fields });
  const { status } = await server.ask(base, { method: "POST", headers: { cookie }, body });
  expect(status).toBe(303);
  const where = { campaignId: campaign.id };
  return (await db.export.findFirstOrThrow({ where, orderBy: { createdAt: "desc" } })).id;
}

export async function prepared(site: Site, fields: Record<string, string> = {}): Promise<string> {
  const id = await order(site, fields);
  await prepareExport(id);
  return id;
}

export async function fetchList({ base, cookie }: Site, id: string, headers: Record<string, string> = {}) {
  const answer = await server.ask(`${base}/${id}/file`, { headers: { cookie, ...headers } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

export const withdrawn = { withdrawnAt: new Date(), name: null, email: null, display: "ANONYMOUS" as const };
export const namesIn = (bytes: Buffer) =>
  (JSON.parse(bytes.toString()) as { name: string }[]).map(({ name }) => name);
