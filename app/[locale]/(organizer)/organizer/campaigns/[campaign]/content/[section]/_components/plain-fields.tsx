import { useTranslations } from "next-intl";
import { CheckboxGroup } from "#components/ui/choices";
import { Field, fieldId } from "#components/ui/field";
import { Select } from "#components/ui/select";
import { TextInput } from "#components/ui/text-input";
import { precisions, type RowKind, rowsOf } from "#domain/editor/schema";
import type { SectionView } from "./section-view.ts";

type PlainFieldsProps = { kind: RowKind; id: string; view: SectionView; base: string };

/** What a row has only once, whatever the language. */
export function PlainFields({ kind, id, view, base }: PlainFieldsProps) {
  if (kind === "facts") return <FactFields id={id} view={view} base={base} />;
  return kind === "sources" ? <SourceFields id={id} view={view} /> : null;
}

type RowProps = { id: string; view: SectionView };

function PlainInput({ path, type, view }: { path: string; type: string; view: SectionView }) {
  const t = useTranslations("editor.fields");
  const [kind, , name] = path.split(".");
  const label = `${kind}_${name}`;
  return (
    <Field
      name={path}
      id={fieldId(path)}
      label={t(`${label}.label`)}
      hint={t.has(`${label}.hint`) ? t(`${label}.hint`) : undefined}
      error={view.errors[path]}
    >
      {(control) => <TextInput {...control} type={type} defaultValue={view.content[path] ?? ""} />}
    </Field>
  );
}

function FactFields({ id, view, base }: RowProps & { base: string }) {
  const t = useTranslations("editor");
  const stem = `facts.${id}`;
  const sources = rowsOf(view.content, "sources");
  return (
    <>
      <div className="field-pair">
        <PlainInput path={`${stem}.date`} type="date" view={view} />
        <Field
          name={`${stem}.precision`}
          id={fieldId(`${stem}.precision`)}
          label={t("fields.facts_precision.label")}
          error={view.errors[`${stem}.precision`]}
        >
          {(control) => (
            <Select
              {...control}
              options={precisions.map((value) => ({ value, label: t(`precision.${value}`) }))}
              defaultValue={view.content[`${stem}.precision`] ?? "DAY"}
            />
          )}
        </Field>
      </div>
      {sources.length > 0 ? (
        <CheckboxGroup
          name={`${stem}.sources`}
          legend={t("fields.facts_sources.label")}
          chosen={(view.content[`${stem}.sources`] ?? "").split(" ")}
          options={sources.map((key) => ({
            value: key,
            label: view.content[`sources.${key}.title`] || t("rows.unnamed"),
          }))}
        />
      ) : (
        <p className="organizer-quiet">
          {t.rich("rows.noSources", {
            link: (text) => (
              <a key="link" href={`${base}/content/sources`}>
                {text}
              </a>
            ),
          })}
        </p>
      )}
    </>
  );
}

function SourceFields({ id, view }: RowProps) {
  const stem = `sources.${id}`;
  return (
    <div className="field-pair">
      <PlainInput path={`${stem}.title`} type="text" view={view} />
      <PlainInput path={`${stem}.publisher`} type="text" view={view} />
      <PlainInput path={`${stem}.url`} type="url" view={view} />
      <PlainInput path={`${stem}.publishedOn`} type="date" view={view} />
    </div>
  );
}
