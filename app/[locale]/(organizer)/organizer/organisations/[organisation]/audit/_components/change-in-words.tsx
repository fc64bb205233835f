import { useTranslations } from "next-intl";
import { DiffText } from "#components/ui/diff-text";
import type { AuditChange } from "#domain/audit-log/schema";

/** Each fact by its name: what stood and what stands, or of a long text its words that went and came. */
export function ChangeInWords({ changes }: { changes: AuditChange[] }) {
  return (
    <ul className="organizer-change">
      {changes.map((change) => (
        <li key={change.field}>
          <span className="organizer-quiet">{change.field}:</span> <Values {...change} />
        </li>
      ))}
    </ul>
  );
}

function Values({ before, after, parts }: AuditChange) {
  const t = useTranslations("audit");
  if (parts) return <DiffText parts={parts} words={{ removed: t("removed"), added: t("added") }} />;
  const now = after ?? t("empty-value");
  if (before === undefined) return now;
  return (
    <>
      <span className="visually-hidden">{t("before")} </span>
      <del>{before ?? t("empty-value")}</del> <span aria-hidden="true">→ </span>
      <span className="visually-hidden">{t("after")} </span>
      <strong>{now}</strong>
    </>
  );
}
