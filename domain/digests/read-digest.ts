import { addressOn } from "#domain/campaigns/office-on-day";
import { type OfficeCount, officeCounts, type ReplyClass, replyClasses } from "#domain/ledger/schema";
import { THRESHOLD } from "#domain/ledger/suppression";
import { officeSelect } from "#domain/office-records/offices";
import { isoDay } from "#lib/clock";
import { db } from "#lib/db";
import { type LeftBy, lastDaysWithEndedTerm } from "./ended-terms.ts";
import { hideFigures, type RawFigure } from "./hide-figures.ts";
import type { Digest, DigestDays, DigestPeriod, OfficeDigest } from "./schema.ts";

type Asked = { campaignId: string; period: DigestPeriod; days: DigestDays; officeIds: readonly string[] };
type Cell = {
  metric: OfficeCount;
  office: string;
  channel: string;
  inPeriod: number;
  total: number;
  ended: number;
};
type Office = { id: string; slug: string; bound: boolean };

/**
 * What was counted of some offices of a campaign in a period, and since the start until its end. Reads the roll-up, so
 * that it takes the same time at any size; a day counts what stands today of what happened then.
 */
export async function readDigest({ campaignId, period, days, officeIds }: Asked): Promise<Digest> {
  const { organisationId } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { organisationId: true },
  });
  const leftBy = await lastDaysWithEndedTerm(organisationId, days.to);
  const [offices, cells, replies] = await Promise.all([
    findOffices(campaignId, officeIds, days.to),
    readCells(campaignId, days, leftBy),
    readReplies(campaignId, days.to),
  ]);
  return {
    period,
    ...days,
    hiddenBelow: THRESHOLD,
    offices: offices.map((office) =>
      officeDigest(
        office,
        cells.filter((cell) => cell.office === office.id),
        replies.get(office.id),
        leftBy,
      ),
    ),
  };
}

function officeDigest(
  { slug, bound }: Office,
  cells: readonly Cell[],
  replies: ReadonlyMap<ReplyClass, number> | undefined,
  leftBy: LeftBy,
): OfficeDigest {
  const hidden = new Map(
    officeCounts.map((metric) => {
      const own = cells.filter((cell) => cell.metric === metric);
      const raw = rawFigure(own, bound && metric in leftBy);
      return [metric, { total: raw.total, ...hideFigures(raw) }];
    }),
  );
  const termOf = (metric: keyof LeftBy) => ({
    leftBy: leftBy[metric],
    letters: hidden.get(metric)?.ended ?? null,
  });
  return {
    slug,
    figures: [...hidden].map(([metric, { total, inPeriod, channels }]) => ({
      metric,
      inPeriod,
      total,
      channels,
    })),
    replies: Object.fromEntries(
      replyClasses.map((name) => [name, replies?.get(name) ?? 0]),
    ) as OfficeDigest["replies"],
    terms: bound
      ? { lettersReportedSent: termOf("lettersReportedSent"), emailsAccepted: termOf("emailsAccepted") }
      : null,
  };
}

function rawFigure(cells: readonly Cell[], hasTerm: boolean): RawFigure {
  const sum = (of: (cell: Cell) => number) => cells.reduce((all, cell) => all + of(cell), 0);
  return {
    inPeriod: sum(({ inPeriod }) => inPeriod),
    total: sum(({ total }) => total),
    byChannel: new Map(cells.map(({ channel, inPeriod }) => [channel, inPeriod])),
    ended: hasTerm ? sum(({ ended }) => ended) : null,
  };
}

async function findOffices(campaignId: string, officeIds: readonly string[], day: Date): Promise<Office[]> {
  const recipients = await db.recipient.findMany({
    where: { campaignId, officeId: { in: [...officeIds] } },
    orderBy: { position: "asc" },
    select: { officeId: true, office: { select: officeSelect } },
  });
  return recipients.map(({ officeId, office }) => {
    const dated = office.recipients.find(({ campaign }) => campaign.asOf)?.campaign.asOf ?? day;
    // The Code binds offices in Kazakhstan, not the missions and institutions that are written to as well.
    return { id: officeId, slug: office.slug, bound: addressOn(office, dated)?.countryLine === "KAZAKHSTAN" };
  });
}

function readCells(campaignId: string, { from, to }: DigestDays, leftBy: LeftBy): Promise<Cell[]> {
  return db.$queryRaw<Cell[]>`
    select metric, split_part(key, '/', 1) as office, split_part(key, '/', 2) as channel, sum(count)::int as total,
      coalesce(sum(count) filter (where day >= ${from}::date), 0)::int as "inPeriod",
      coalesce(sum(count) filter (where day <= case metric when 'lettersReportedSent'
        then ${isoDay(leftBy.lettersReportedSent)}::date else ${isoDay(leftBy.emailsAccepted)}::date end), 0)::int as ended
    from statistics_counts
    where campaign_id = ${campaignId}::uuid and by = 'office-channel' and day <= ${to}::date
    group by 1, 2, 3`;
}

/** Few as they are, they are told by class and not by period: a week would point at a writer. */
async function readReplies(campaignId: string, to: Date) {
  const rows = await db.replyReport.groupBy({
    by: ["officeId", "class"],
    where: { campaignId, state: "PUBLISHED", createdOn: { lte: to } },
    _count: true,
  });
  const byOffice = new Map<string, Map<ReplyClass, number>>();
  for (const { officeId, class: name, _count } of rows)
    byOffice.set(officeId, (byOffice.get(officeId) ?? new Map()).set(name, _count));
  return byOffice;
}
