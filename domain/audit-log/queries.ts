import type { Authority } from "#domain/organizer/authority";
import { openOrganizerEmail } from "#lib/auth";
import { addDays } from "#lib/clock";
import { db, type Prisma } from "#lib/db";
import { type AuditFilter, kindOfArea, OPERATOR } from "./schema.ts";

const PAGE = 50;
/** More subjects than a name stands for would make a query that no index serves. */
const MOST_SUBJECTS = 200;

const columns = {
  id: true,
  action: true,
  subject: true,
  before: true,
  after: true,
  createdAt: true,
  organizer: { select: { id: true, emailSealed: true } },
} satisfies Prisma.AuditEntrySelect;
export type AuditRow = Prisma.AuditEntryGetPayload<{ select: typeof columns }>;

/** An entry's id: the page begins after it, on the side that is named. */
export type Cursor = { side: "older" | "newer"; id: string };

/**
 * A page of the log, the newest first. `older` and `newer` are the entries to go on from, null at an end. What a cursor
 * names may be purged meanwhile: the log then begins anew.
 */
export async function listAudit(by: Authority, filter: AuditFilter, cursor: Cursor | null) {
  const where = await whereOf(by, filter);
  const mark = cursor && (await findMark(by, cursor.id));
  const backwards = mark !== null && cursor?.side === "newer";
  const found = await readFrom(where, mark, backwards, PAGE + 1);
  const more = found.length > PAGE;
  const rows = backwards ? found.slice(0, PAGE).toReversed() : found.slice(0, PAGE);
  return {
    rows,
    older: backwards || more ? (rows.at(-1)?.id ?? null) : null,
    newer: backwards ? (more ? (rows[0]?.id ?? null) : null) : mark ? (rows[0]?.id ?? null) : null,
  };
}

/** The whole log in pages, the newest first, each read when it is asked for. */
export async function* readAudit(by: Authority, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
  const where = await whereOf(by, filter);
  let mark: Mark | null = null;
  for (;;) {
    const rows: AuditRow[] = await readFrom(where, mark, false, 10 * PAGE);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < 10 * PAGE) return;
    mark = last;
  }
}

export async function countAudit(by: Authority, filter: AuditFilter): Promise<number> {
  return db.auditEntry.count({ where: await whereOf(by, filter) });
}

/** Who has ever changed something here, members or not any more, by address. */
export async function listAuthors({ organisationId }: Authority) {
  const authors = await db.organizer.findMany({
    where: { auditEntries: { some: { organisationId } } },
    select: { id: true, emailSealed: true },
  });
  return authors
    .map(({ id, emailSealed }) => ({ id, email: emailSealed ? openOrganizerEmail(id, emailSealed) : "" }))
    .sort((a, b) => (a.email < b.email ? -1 : 1));
}

type Mark = { createdAt: Date; id: string };

function findMark({ organisationId }: Authority, id: string): Promise<Mark | null> {
  return db.auditEntry.findFirst({ where: { id, organisationId }, select: { createdAt: true, id: true } });
}

function readFrom(where: Prisma.AuditEntryWhereInput, mark: Mark | null, backwards: boolean, take: number) {
  const [beyond, order] = backwards ? (["gt", "asc"] as const) : (["lt", "desc"] as const);
  const past: Prisma.AuditEntryWhereInput = mark
    ? {
        OR: [
          { createdAt: { [beyond]: mark.createdAt } },
          { createdAt: mark.createdAt, id: { [beyond]: mark.id } },
        ],
      }
    : {};
  return db.auditEntry.findMany({
    where: { AND: [where, past] },
    select: columns,
    orderBy: [{ createdAt: order }, { id: order }],
    take,
  });
}

async function whereOf(
  { organisationId }: Authority,
  { who, kind, about, period }: AuditFilter,
): Promise<Prisma.AuditEntryWhereInput> {
  const areas = Object.entries(kindOfArea).flatMap(([area, of]) => (of === kind ? [area] : []));
  return {
    organisationId,
    ...(who ? { organizerId: who === OPERATOR ? null : who } : {}),
    createdAt: {
      ...(period.from ? { gte: period.from } : {}),
      ...(period.to ? { lt: addDays(period.to, 1) } : {}),
    },
    AND: [
      kind ? { OR: areas.map((area) => ({ action: { startsWith: `${area}.` } })) } : {},
      about ? { OR: await subjectsOf(organisationId, about) } : {},
    ],
  };
}

/** Campaigns and offices are found by name too, and a change of a campaign that is about an office, as that office's. */
async function subjectsOf(organisationId: string, about: string): Promise<Prisma.AuditEntryWhereInput[]> {
  const contains = { contains: about, mode: "insensitive" } as const;
  const [campaigns, offices] = await Promise.all([
    db.campaign.findMany({
      where: { organisationId, translations: { some: { title: contains } } },
      select: { slug: true },
      take: MOST_SUBJECTS,
    }),
    db.office.findMany({
      where: { organisationId, OR: [{ slug: about }, { translations: { some: { name: contains } } }] },
      select: { slug: true },
      take: MOST_SUBJECTS,
    }),
  ]);
  const slugs = [...campaigns, ...offices].map(({ slug }) => slug);
  return [
    { subject: contains },
    { subject: { in: slugs } },
    ...offices.flatMap(({ slug }) => [
      { subject: { endsWith: `/${slug}` } },
      { after: { path: ["office"], equals: slug } },
      { before: { path: ["office"], equals: slug } },
    ]),
  ];
}
