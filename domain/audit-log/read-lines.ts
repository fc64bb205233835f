import type { Authority } from "#domain/organizer/authority";
import { openOrganizerEmail } from "#lib/auth";
import type { Locale } from "#lib/locales";
import { type Names, namesOf } from "./names.ts";
import type { AuditRow } from "./queries.ts";
import type { AuditLine } from "./schema.ts";
import { auditWords } from "./words.ts";

/** Entries in the reader's language, with the names that their slugs and ids have today. */
export async function readLines(
  by: Authority,
  rows: readonly AuditRow[],
  locale: Locale,
): Promise<AuditLine[]> {
  const names = await namesOf(by, rows, locale);
  const words = auditWords(locale);
  return rows.map(({ id, action, subject, before, after, createdAt, organizer }) => ({
    id,
    at: createdAt,
    who: organizer?.emailSealed ? openOrganizerEmail(organizer.id, organizer.emailSealed) : null,
    action,
    what: words.action(action),
    where: nameOf(action, subject, names),
    changes: words.changes(before, after, names),
  }));
}

/** The campaign's title, the office's name, the member's address; else what was written down. */
function nameOf(action: string, subject: string, { campaigns, offices, people }: Names): string {
  if (/^(?:member|account)\./.test(action)) return people.get(subject) ?? subject;
  const [first = "", second] = subject.split("/");
  const title = (action.startsWith("office.") ? offices : campaigns).get(first) ?? first;
  return second ? `${title} · ${offices.get(second) ?? second}` : title;
}
