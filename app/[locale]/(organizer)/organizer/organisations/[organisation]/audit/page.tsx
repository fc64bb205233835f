import { getTranslations } from "next-intl/server";
import { Pagination } from "#components/ui/pagination";
import { type Cursor, countAudit, listAudit, listAuthors } from "#domain/audit-log/queries";
import { readLines } from "#domain/audit-log/read-lines";
import { type AuditFilter, auditFilterSchema } from "#domain/audit-log/schema";
import { listSubjects } from "#domain/audit-log/subjects";
import { claimOrganisation } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { AuditEntries } from "./_components/audit-entries.tsx";
import { AuditFiles } from "./_components/audit-files.tsx";
import { AuditFilterForm } from "./_components/audit-filter-form.tsx";

type Query = Record<string, string | string[] | undefined>;
type PageProps = { params: Promise<{ locale: string; organisation: string }>; searchParams: Promise<Query> };

export default async function AuditPage({ params, searchParams }: PageProps) {
  const { locale: segment, organisation } = await params;
  const { actor, locale } = await requireActor(segment);
  const by = await claimed(() => claimOrganisation(actor, organisation, "audit.read"));
  if (!by) return <MissingPage />;
  const query = firstOf(await searchParams);
  const filter = auditFilterSchema.parse(query);
  const [{ rows, older, newer }, count, authors, subjects] = await Promise.all([
    listAudit(by, filter, cursorOf(query)),
    countAudit(by, filter),
    listAuthors(by),
    listSubjects(by, locale),
  ]);
  const lines = await readLines(by, rows, locale);
  const t = await getTranslations("audit");
  const kept = toQuery(filter);
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} />
      <AuditFilterForm filter={filter} authors={authors} subjects={subjects} />
      {lines.length === 0 ? <p>{t(kept ? "none" : "empty")}</p> : <AuditEntries lines={lines} />}
      {older || newer ? (
        <Pagination
          label={t("label")}
          position={t("count", { count })}
          previous={newer ? { href: `?${kept}&newer=${newer}`, text: t("newer") } : null}
          next={older ? { href: `?${kept}&older=${older}`, text: t("older") } : null}
        />
      ) : (
        <p className="organizer-quiet">{t("count", { count })}</p>
      )}
      <AuditFiles base={`/${locale}/organizer/organisations/${organisation}/audit`} query={kept} />
    </>
  );
}

function firstOf(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, [value ?? ""].flat()[0] ?? ""]),
  );
}

function cursorOf(query: Record<string, string>): Cursor | null {
  for (const side of ["older", "newer"] as const) {
    const id = idSchema.safeParse({ id: query[side] }).data?.id;
    if (id) return { side, id };
  }
  return null;
}

/** Of the address, in the order of the form; what is not set is left out. */
function toQuery({ who, kind, about, typed: { from, to } }: AuditFilter): string {
  const set = Object.entries({ who, kind, about, from, to }).filter(([, value]) => value !== "");
  return new URLSearchParams(set).toString();
}
