import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import type { VersionLine } from "#domain/editor/schema";

type VersionTableProps = {
  versions: VersionLine[];
  base: string /** Whether the first one is the present. */;
  newest: boolean;
};

/** Who saved what, and when; each leads to what it changed. */
export function VersionTable({ versions, base, newest }: VersionTableProps) {
  const t = useTranslations("editor");
  const columns: Column<VersionLine>[] = [
    {
      key: "number",
      head: t("versions.number"),
      cell: ({ number }) => (
        <>
          <a href={`${base}/versions/${number}`} aria-label={t("versions.look", { number })}>
            {number}
          </a>{" "}
          {newest && number === versions[0]?.number ? <Tag tone="good">{t("versions.present")}</Tag> : null}
        </>
      ),
    },
    { key: "when", head: t("versions.when"), cell: ({ createdAt }) => moment(createdAt) },
    { key: "who", head: t("versions.who"), cell: ({ who }) => who ?? t("versions.nobody") },
    { key: "what", head: t("versions.what"), cell: (line) => <What line={line} /> },
  ];
  return (
    <DataTable
      caption={t("versions.title")}
      captionHidden
      columns={columns}
      rows={versions}
      rowKey={({ number }) => String(number)}
    />
  );
}

function What({ line }: { line: VersionLine }) {
  const t = useTranslations("editor");
  const sections = line.sections.map((name) => t(`sections.${name}.title`)).join(", ");
  return (
    <>
      {line.restoredFrom ? <p>{t("versions.restored", { number: line.restoredFrom })}</p> : null}
      {line.summary ? <p>{line.summary}</p> : null}
      <span className="organizer-quiet">{line.number === 1 ? t("versions.first") : sections}</span>
    </>
  );
}

function moment(date: Date) {
  const text = date.toISOString();
  return <time dateTime={text}>{text.slice(0, 16).replace("T", " ")}</time>;
}
