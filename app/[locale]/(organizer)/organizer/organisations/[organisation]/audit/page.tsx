import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/ui/data-table";
import { Pagination } from "#components/ui/pagination";
import { claimOrganisation } from "#domain/organizer/authority";
import { listAudit } from "#domain/organizer/queries";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";

type PageProps = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<{ page?: string }>;
};
type Entry = Awaited<ReturnType<typeof listAudit>>["entries"][number];

export default async function AuditPage({ params, searchParams }: PageProps) {
  const { locale: segment, organisation } = await params;
  const { actor } = await requireActor(segment);
  const by = await claimed(() => claimOrganisation(actor, organisation, "audit.read"));
  if (!by) return <MissingPage />;
  const page = Math.min(Math.max(1, Number.parseInt((await searchParams).page ?? "1", 10) || 1), 10_000);
  const { entries, more } = await listAudit(by, page);
  const t = await getTranslations("organizer");
  return (
    <>
      <PageHead title={t("audit.title")} intro={t("audit.intro")} />
      {entries.length === 0 ? <p>{t("audit.empty")}</p> : null}
      <DataTable
        caption={t("audit.title")}
        captionHidden
        columns={[
          { key: "when", head: t("audit.when"), cell: (row: Entry) => moment(row.createdAt) },
          { key: "who", head: t("audit.who"), cell: (row) => row.who ?? t("audit.operator") },
          { key: "what", head: t("audit.what"), cell: (row) => t(`audit.actions.${row.action}`) },
          { key: "subject", head: t("audit.subject"), cell: (row) => row.subject },
          { key: "change", head: t("audit.change"), cell: (row) => <Change {...row} /> },
        ]}
        rows={entries}
        rowKey={(row) => row.id}
      />
      {page > 1 || more ? (
        <Pagination
          label={t("audit.label")}
          position={t("audit.page", { page })}
          previous={page > 1 ? { href: `?page=${page - 1}`, text: t("audit.newer") } : null}
          next={more ? { href: `?page=${page + 1}`, text: t("audit.older") } : null}
        />
      ) : null}
    </>
  );
}

function moment(date: Date) {
  const text = date.toISOString();
  return <time dateTime={text}>{text.slice(0, 16).replace("T", " ")}</time>;
}

/** Only what differs. */
function Change({ before, after }: Pick<Entry, "before" | "after">) {
  const [old, now] = [recordOf(before), recordOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return (
    <ul className="organizer-change">
      {names
        .filter((name) => old[name] !== now[name])
        .map((name) => (
          <li key={name}>
            <span className="organizer-quiet">{name}:</span> {old[name] ? <del>{old[name]}</del> : null}{" "}
            {now[name] ?? "–"}
          </li>
        ))}
    </ul>
  );
}

function recordOf(value: unknown): Record<string, string> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter(([, each]) => each !== null && each !== "").map(([key, each]) => [key, String(each)]),
  );
}
