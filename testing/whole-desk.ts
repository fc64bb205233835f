// An organisation with something behind each address of its desk, and a member of every role.

import { readContent } from "#domain/editor/read-content";
import { prepareExport } from "#domain/exports/prepare-export";
import { newSecret, sealSecret } from "#domain/integrations/webhook-secret";
import { addDays, dayOf, isoDay } from "#lib/clock";
import { seal } from "#lib/crypto";
import { db, type Role } from "#lib/db";
import { makeCampaign, makeRecipient } from "./make-campaign.ts";
import { cookieOf, makeMember } from "./make-member.ts";
import { makeSheets } from "./make-paper.ts";

export const roles = ["OWNER", "ORGANIZER", "MODERATOR", "ANALYST"] as const satisfies Role[];

export type WholeDesk = {
  /** By the names that routes and pages give the parts of their addresses. */
  params: Record<string, string>;
  /** Of those, what belongs to this organisation and no other could name. */
  ids: string[];
  cookies: Record<Role, string>;
};

type CampaignOf = { id: string; organisationId: string };

export async function makeWholeDesk(): Promise<WholeDesk> {
  const campaign = await makeCampaign();
  const { office } = await makeRecipient(campaign);
  const { slug } = await db.organisation.findUniqueOrThrow({ where: { id: campaign.organisationId } });
  const own = {
    ...(await makeLetterRows(campaign, office.id)),
    ...(await makeUpdate(campaign)),
    ...(await makePaper(campaign)),
    ...(await makeFiles(campaign, office.id)),
    ...(await makeWebhook(campaign)),
    invalidation: await makeInvalidation(campaign),
    office: office.slug,
  };
  const shared = { locale: "en", section: "basics", kind: "comments", language: "ru", version: "1" };
  await db.campaignVersion.create({
    data: { campaignId: campaign.id, number: 1, content: await readContent(db, campaign.id) },
  });
  return {
    params: { ...shared, ...own, campaign: campaign.slug, slug: campaign.slug, organisation: slug },
    ids: Object.keys(own),
    cookies: await enterAll(campaign.organisationId),
  };
}

async function enterAll(organisationId: string): Promise<Record<Role, string>> {
  const enter = async (role: Role) => cookieOf((await makeMember(organisationId, role)).organizerId);
  const entered = await Promise.all(roles.map(async (role) => [role, await enter(role)] as const));
  return Object.fromEntries(entered) as Record<Role, string>;
}

async function makeLetterRows({ id: campaignId }: CampaignOf, officeId: string) {
  const { key } = await db.letterTemplate.findFirstOrThrow({ where: { campaignId } });
  const rule = await db.templateRule.create({
    data: { campaignId, position: 1, officeId, effect: "EXCLUDE" },
  });
  const tenure = await db.tenure.findFirstOrThrow({ where: { officeId } });
  return { template: key, rule: rule.id, holder: tenure.id };
}

async function makeUpdate({ id: campaignId }: CampaignOf) {
  const text = { locale: "ru" as const };
  const preview = { ...text, revision: 0, subject: "Новости", html: "<p>Новости</p>", text: "Новости" };
  const { id } = await db.campaignUpdate.create({
    data: {
      campaignId,
      translations: { create: { ...text, title: "Новости", body: "Дело идёт." } },
      previews: { create: preview },
    },
  });
  return { update: id };
}

async function makePaper(campaign: CampaignOf) {
  const { batch, sheets } = await makeSheets(campaign, 1);
  return { batch: batch.id, sheet: sheets[0]?.code ?? "" };
}

/** What is downloaded by its id: a list of signers, and what an office has answered. */
async function makeFiles({ id: campaignId, organisationId }: CampaignOf, officeId: string) {
  const own = { campaignId, organisationId };
  const { id: list } = await db.export.create({
    data: {
      ...own,
      ...{ format: "csv", language: "en", filter: {}, hours: 24, expiresAt: addDays(new Date(), 1) },
    },
  });
  await prepareExport(list);
  const { id: reply } = await db.replyReport.create({ data: { ...own, officeId, class: "REDIRECT" } });
  const content = seal("file", `reply_files.content:${reply}`);
  await db.replyFile.create({
    data: { replyReportId: reply, mediaType: "application/pdf", size: 4, content },
  });
  return { list, reply };
}

async function makeWebhook({ organisationId }: CampaignOf) {
  const id = crypto.randomUUID();
  const secret = sealSecret(id, newSecret());
  await db.webhook.create({ data: { id, organisationId, url: "https://example.org/", events: [], secret } });
  return { webhook: id };
}

async function makeInvalidation({ id: campaignId, organisationId }: CampaignOf): Promise<string> {
  const [from, to] = [-2, -1].map((days) => `${isoDay(addDays(dayOf(new Date()), days))}T00:00:00.000Z`);
  const query = { from, to, country: null, language: null, source: null, display: null, domain: null };
  const { id } = await db.invalidation.create({
    data: { campaignId, organisationId, query, reason: "burst", matched: 12 },
  });
  return id;
}
