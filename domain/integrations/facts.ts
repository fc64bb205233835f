import { readCounts } from "#domain/campaigns/counts";
import { isPart, roundDown } from "#domain/updates/audience";
import { segmentSchema } from "#domain/updates/schema";
import { type Database, db } from "#lib/db";
import { toldCounts, type WebhookEvent } from "./schema.ts";

/**
 * Something that webhooks are told when it has changed. `value` is compared with what a webhook was told last; of a
 * `count` only growth is an event.
 */
export type Fact = {
  subject: string;
  value: string;
  count: boolean;
  event: WebhookEvent;
  data: Record<string, unknown>;
};

/** How everything stands by now that an organisation's webhooks may be told. Nothing of it is about a person. */
export async function listFacts(organisationId: string, database: Database = db): Promise<Fact[]> {
  const campaigns = await database.campaign.findMany({
    where: { organisationId },
    select: { id: true, slug: true, state: true },
    orderBy: { createdAt: "asc" },
  });
  const [counts, updates, mailings] = await Promise.all([
    Promise.all(campaigns.map(countsOf)),
    listPublished(organisationId, database),
    listFinished(organisationId, database),
  ]);
  return [...campaigns.map(stateOf), ...counts.flat(), ...updates, ...mailings];
}

function stateOf({ id, slug, state }: { id: string; slug: string; state: string }): Fact {
  return {
    subject: `state:${id}`,
    value: state,
    count: false,
    event: "campaign.state-changed",
    data: { campaign: slug, state },
  };
}

async function countsOf({ id, slug }: { id: string; slug: string }): Promise<Fact[]> {
  const counts = await readCounts(id);
  return Object.entries(toldCounts).map(([event, name]) => ({
    subject: `${name}:${id}`,
    value: String(counts[name]),
    count: true,
    event: event as keyof typeof toldCounts,
    data: { campaign: slug, [name]: counts[name] },
  }));
}

async function listPublished(organisationId: string, database: Database): Promise<Fact[]> {
  const updates = await database.campaignUpdate.findMany({
    where: { campaign: { organisationId }, publishedAt: { not: null } },
    select: {
      id: true,
      kind: true,
      campaign: { select: { slug: true } },
      translations: { select: { locale: true, title: true } },
    },
  });
  return updates.map(({ id, kind, campaign, translations }) => ({
    subject: `update:${id}`,
    value: "published",
    count: false,
    event: "update.published",
    data: {
      campaign: campaign.slug,
      update: id,
      kind: kind.toLowerCase(),
      title: Object.fromEntries(translations.map(({ locale, title }) => [locale, title])),
    },
  }));
}

async function listFinished(organisationId: string, database: Database): Promise<Fact[]> {
  const mailings = await database.mailing.findMany({
    where: { organisationId, finishedAt: { not: null } },
    select: {
      id: true,
      updateId: true,
      segment: true,
      sent: true,
      failed: true,
      skipped: true,
      campaign: { select: { slug: true } },
    },
  });
  return mailings.map(({ id, updateId, segment, campaign, ...figures }) => {
    const part = isPart(segmentSchema.parse(segment));
    const shown = (count: number | null) => (part ? roundDown(count ?? 0) : (count ?? 0));
    return {
      subject: `mailing:${id}`,
      value: "finished",
      count: false,
      event: "mailing.finished",
      data: {
        campaign: campaign.slug,
        update: updateId,
        sent: shown(figures.sent),
        failed: shown(figures.failed),
        skipped: shown(figures.skipped),
      },
    };
  });
}
