import type { OwnedCampaignId } from "#domain/organizer/authority";
import { countryName } from "#lib/countries";
import { db, type Prisma } from "#lib/db";
import type { Locale } from "#lib/locales";
import { isPart, roundDown } from "./audience.ts";
import { tallyMailing } from "./finish-mailing.ts";
import { type MailingState, type MailingView, segmentSchema } from "./schema.ts";
import { textsOf, titleOf } from "./texts.ts";

const mailingSelect = {
  id: true,
  segment: true,
  perMinute: true,
  recipients: true,
  startedAt: true,
  stoppedAt: true,
  finishedAt: true,
  sent: true,
  failed: true,
  skipped: true,
} satisfies Prisma.MailingSelect;

type MailingRow = Prisma.MailingGetPayload<{ select: typeof mailingSelect }>;

/** All updates of a campaign, the newest first. */
export async function listUpdates(campaignId: OwnedCampaignId, locale: Locale) {
  const updates = await db.campaignUpdate.findMany({
    where: { campaignId, kind: "NEWS" },
    orderBy: { createdAt: "desc" },
    take: 200,
    select: {
      id: true,
      createdAt: true,
      publishedAt: true,
      translations: { select: { locale: true, title: true, body: true } },
      mailing: { select: { startedAt: true, stoppedAt: true, finishedAt: true } },
    },
  });
  return updates.map(({ translations, mailing, ...update }) => ({
    ...update,
    title: titleOf(textsOf(translations), locale),
    mailing: mailing && { startedAt: mailing.startedAt, state: stateOf(mailing) },
  }));
}

export async function findMailing(updateId: string, locale: Locale): Promise<MailingView | null> {
  const mailing = await db.mailing.findUnique({ where: { updateId }, select: mailingSelect });
  if (!mailing) return null;
  const segment = segmentSchema.parse(mailing.segment);
  const part = isPart(segment);
  const shown = (count: number) => (part ? roundDown(count) : count);
  const { sent, failed, skipped, waiting } = await figuresOf(mailing);
  return {
    state: stateOf(mailing),
    part,
    languages: segment.languages,
    countries: segment.countries.map((code) => countryName(code, locale)),
    perMinute: mailing.perMinute,
    startedAt: mailing.startedAt,
    finishedAt: mailing.finishedAt,
    recipients: shown(mailing.recipients),
    sent: shown(sent),
    failed: shown(failed),
    skipped: shown(skipped),
    waiting: shown(waiting),
  };
}

async function figuresOf({ id, finishedAt, sent, failed, skipped }: MailingRow) {
  if (!finishedAt) return tallyMailing(db, id);
  return { sent: sent ?? 0, failed: failed ?? 0, skipped: skipped ?? 0, waiting: 0 };
}

function stateOf({ stoppedAt, finishedAt }: Pick<MailingRow, "stoppedAt" | "finishedAt">): MailingState {
  if (finishedAt) return "finished";
  return stoppedAt ? "stopped" : "running";
}
