import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/select";
import { TextInput } from "#components/ui/text-input";
import { type AuditFilter, auditKinds, OPERATOR } from "#domain/audit-log/schema";

type AuditFilterFormProps = {
  filter: AuditFilter;
  authors: { id: string; email: string }[];
  /** Names to choose from while typing; any other part of a name will do. */
  subjects: string[];
};

/** A form that changes nothing: its fields are the address of the page. */
export function AuditFilterForm({ filter, authors, subjects }: AuditFilterFormProps) {
  const t = useTranslations("audit");
  const { who, kind, about, typed, error } = filter;
  const people = authors.map(({ id, email }) => ({ value: id, label: email || t("gone") }));
  return (
    <form method="get" className="statistics-filter audit-filter" aria-label={t("filter.title")}>
      <Field name="who" label={t("filter.who")}>
        {(control) => (
          <Select
            {...control}
            defaultValue={who}
            options={[
              { value: "", label: t("filter.anybody") },
              ...people,
              { value: OPERATOR, label: t("operator") },
            ]}
          />
        )}
      </Field>
      <Field name="kind" label={t("filter.kind")}>
        {(control) => (
          <Select
            {...control}
            defaultValue={kind}
            options={[
              { value: "", label: t("filter.anything") },
              ...auditKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
            ]}
          />
        )}
      </Field>
      <Field name="about" label={t("filter.about")} hint={t("filter.aboutHint")}>
        {(control) => <TextInput {...control} defaultValue={about} list="audit-subjects" maxLength={200} />}
      </Field>
      <datalist id="audit-subjects">
        {subjects.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field name="from" label={t("filter.from")}>
        {(control) => <TextInput {...control} type="date" defaultValue={typed.from} />}
      </Field>
      <Field name="to" label={t("filter.to")} error={error ? t(`filter.${error}`) : undefined}>
        {(control) => <TextInput {...control} type="date" defaultValue={typed.to} />}
      </Field>
      <Button>{t("filter.show")}</Button>
      <a href="?">{t("filter.clear")}</a>
    </form>
  );
}
