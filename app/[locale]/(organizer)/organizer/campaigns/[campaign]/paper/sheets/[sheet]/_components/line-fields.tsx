import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field";
import { TextInput } from "#components/ui/text-input";
import type { LineField, PaperColumns } from "#domain/paper/schema";
import type { FormReader } from "#lib/form-reader";

/** Words of the interface for each field. */
const labels = { name: "name", city: "city", country: "lineCountry", email: "email" } as const;

type LineFieldsProps = {
  form: FormReader;
  line: number;
  columns: PaperColumns;
  /** The reader who compares needs no address: only its owner could have written it so. */
  compared?: boolean;
  struck?: boolean;
};

/** One line of a sheet as it is typed, with its errors beside it. */
export function LineFields({ form, line, columns, compared, struck }: LineFieldsProps) {
  const t = useTranslations("paper.entry");
  const fields: LineField[] = [
    "name",
    ...(columns === "NAME" ? [] : (["city"] as const)),
    "country",
    ...(columns === "EMAIL" && !compared ? (["email"] as const) : []),
  ];
  return (
    <li className="paper-line" value={line}>
      <span className="paper-line__number figures" aria-hidden="true">
        {line}
      </span>
      {struck ? (
        <p className="organizer-quiet">{t("struckLine")}</p>
      ) : (
        fields.map((field) => <LineInput key={field} form={form} line={line} field={field} />)
      )}
    </li>
  );
}

function LineInput({ form, line, field }: { form: FormReader; line: number; field: LineField }) {
  const t = useTranslations("paper.entry");
  const name = `${field}-${line}`;
  const label = t(labels[field]);
  return (
    <div className={`paper-line__${field}`}>
      <Field
        name={name}
        id={form.id(name)}
        error={form.error(name)}
        label={
          <>
            <span aria-hidden="true">{label}</span>
            <span className="visually-hidden">{t("field", { field: label, line })}</span>
          </>
        }
      >
        {(control) => (
          <TextInput
            {...control}
            defaultValue={form.value(name)}
            list={field === "country" ? "countries" : undefined}
            maxLength={254}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
    </div>
  );
}
