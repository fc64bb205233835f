import type { Authority } from "#domain/organizer/authority";
import { listInvitations } from "#domain/organizer/invitations";
import { openOrganizerEmail } from "#lib/auth";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { AuditRow } from "./queries.ts";

/** What slugs and ids of entries stand for, as far as it still exists. */
export type Names = {
  campaigns: ReadonlyMap<string, string>;
  offices: ReadonlyMap<string, string>;
  /** Members and invitations: the log keeps ids, so that no address outlives its account. */
  people: ReadonlyMap<string, string>;
};

export async function namesOf(by: Authority, rows: readonly AuditRow[], locale: Locale): Promise<Names> {
  const [campaigns, offices, people] = await Promise.all([
    campaignTitles(by, locale),
    officeNames(by, rows, locale),
    peopleOf(by, rows),
  ]);
  return { campaigns, offices, people };
}

async function campaignTitles({ organisationId }: Authority, locale: Locale) {
  const rows = await db.campaign.findMany({
    where: { organisationId },
    select: { slug: true, translations: { select: { locale: true, title: true } } },
  });
  return new Map(
    rows.flatMap(({ slug, translations }) => {
      const titles = translations.filter(({ title }) => title);
      const title = (titles.find((each) => each.locale === locale) ?? titles[0])?.title;
      return title ? [[slug, title] as const] : [];
    }),
  );
}

async function officeNames({ organisationId }: Authority, rows: readonly AuditRow[], locale: Locale) {
  const offices = await db.office.findMany({
    where: { organisationId, slug: { in: [...new Set(rows.flatMap(wordsOf))] } },
    select: { slug: true, translations: { where: { locale }, select: { name: true } } },
  });
  return new Map(
    offices.flatMap(({ slug, translations: [row] }) => (row?.name ? [[slug, row.name] as const] : [])),
  );
}

/** Everything in an entry that may be the slug of an office. */
function wordsOf({ subject, before, after }: AuditRow): string[] {
  const slugs = (value: unknown): string[] => {
    if (typeof value === "string") return value.length <= 100 ? value.split(/[ ;,]+/) : [];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(slugs) : [];
  };
  return [...subject.split("/"), ...slugs(before), ...slugs(after)].filter((word) =>
    /^[a-z\d-]{1,100}$/.test(word),
  );
}

async function peopleOf(by: Authority, rows: readonly AuditRow[]) {
  const ids = rows.filter(({ action }) => /^(?:member|account)\./.test(action)).map(({ subject }) => subject);
  if (ids.length === 0) return new Map<string, string>();
  const [organizers, invitations] = await Promise.all([
    db.organizer.findMany({ where: { id: { in: ids } }, select: { id: true, emailSealed: true } }),
    listInvitations(by),
  ]);
  return new Map([
    ...invitations.map(({ id, email }) => [id, email] as const),
    ...organizers.flatMap(({ id, emailSealed }) =>
      emailSealed ? [[id, openOrganizerEmail(id, emailSealed)] as const] : [],
    ),
  ]);
}
