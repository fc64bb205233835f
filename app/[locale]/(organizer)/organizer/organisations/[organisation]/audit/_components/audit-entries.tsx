import { useTranslations } from "next-intl";
import type { AuditLine } from "#domain/audit-log/schema";
import { ChangeInWords } from "./change-in-words.tsx";

/** Entries one below the other: what was done and where, by whom and when, and what that changed. */
export function AuditEntries({ lines }: { lines: AuditLine[] }) {
  const t = useTranslations("audit");
  return (
    <ol className="audit-entries">
      {lines.map(({ id, at, who, what, where, changes }) => (
        <li key={id} className="audit-entry">
          <p className="audit-entry__what">
            <strong>{what}</strong>
            <span>{where}</span>
          </p>
          <p className="audit-entry__who organizer-quiet">
            <Moment date={at} />
            <span>{who ?? t("operator")}</span>
          </p>
          <ChangeInWords changes={changes} />
        </li>
      ))}
    </ol>
  );
}

function Moment({ date }: { date: Date }) {
  const text = date.toISOString();
  return <time dateTime={text}>{`${text.slice(0, 16).replace("T", "\u00a0")}\u00a0UTC`}</time>;
}
