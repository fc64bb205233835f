import { useTranslations } from "next-intl";
import { DiffText } from "#components/ui/diff-text";
import { describePath, type FieldChange, rowKinds } from "#domain/editor/schema";
import { languageName } from "#lib/language-name";

/** Each field that differs, with its words taken out and put in. */
export function ChangeList({ changes }: { changes: FieldChange[] }) {
  const t = useTranslations("editor");
  if (changes.length === 0) return <p>{t("versions.same")}</p>;
  return (
    <dl className="changes">
      {changes.map((change) => (
        <OneChange key={change.path} change={change} />
      ))}
    </dl>
  );
}

function OneChange({ change: { path, section, number, parts } }: { change: FieldChange }) {
  const t = useTranslations("editor");
  const { label, language } = describePath(path);
  const kind = rowKinds.find((each) => each === path.split(".")[0]);
  const isOrder = kind === path;
  const row = kind && number ? t(`rows.${kind}.name`, { number }) : null;
  const field = isOrder
    ? t("versions.order")
    : t.has(`fields.${label}.label`)
      ? t(`fields.${label}.label`)
      : label;
  const where = [t(`sections.${section}.title`), row, field, language && languageName(language)];
  return (
    <div>
      <dt>{where.filter(Boolean).join(" · ")}</dt>
      <dd>
        <DiffText
          parts={parts}
          lang={language ?? undefined}
          words={{ removed: t("versions.removed"), added: t("versions.added") }}
        />
      </dd>
    </div>
  );
}
