import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/select";
import { TextInput } from "#components/ui/text-input";
import { locales } from "#lib/locales";

export type Asked = Record<string, string | string[] | undefined>;
type FilterProps = { asked: Asked; countries: { value: string; label: string }[]; wrong: string | null };

/** Asked by GET: the address is the query, and nothing in it is about one person. */
export async function FilterForm({ asked, countries, wrong }: FilterProps) {
  const t = await getTranslations("moderation.fraud");
  const value = (name: string) => String(asked[name] ?? "");
  const select = (name: string, options: { value: string; label: string }[]) => (
    <Labelled name={name} label={t(`kinds.${name}`)}>
      {(control) => <Select {...control} empty={t("any")} options={options} defaultValue={value(name)} />}
    </Labelled>
  );
  const text = (name: string, label: string, hint?: string) => (
    <Labelled name={name} label={label} hint={hint}>
      {(control) => <TextInput {...control} defaultValue={value(name)} />}
    </Labelled>
  );
  return (
    <form method="get" action="#closer" className="fraud-filter">
      {wrong ? (
        <p className="field__error" role="alert">
          {t.has(`errors.${wrong}`) ? t(`errors.${wrong}`) : t("errors.invalid")}
        </p>
      ) : null}
      {["from", "to"].map((name) => (
        <Labelled key={name} name={name} label={t(name)} hint={t("utc")}>
          {(control) => (
            <TextInput {...control} type="datetime-local" step={3600} required defaultValue={value(name)} />
          )}
        </Labelled>
      ))}
      {select("country", countries)}
      {select(
        "language",
        locales.map((each) => ({ value: each, label: t(`languages.${each}`) })),
      )}
      {select(
        "display",
        ["ANONYMOUS", "FIRST_NAME", "FULL_NAME"].map((each) => ({
          value: each,
          label: t(`displays.${each}`),
        })),
      )}
      {text("source", t("kinds.source"), t("sourceHint"))}
      {text("domain", t("kinds.domain"), t("domainHint"))}
      <Button>{t("look")}</Button>
    </form>
  );
}

type LabelledProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  children: Parameters<typeof Field>[0]["children"];
};

function Labelled({ name, label, hint, children }: LabelledProps): ReactNode {
  return (
    <Field name={name} label={label} hint={hint}>
      {children}
    </Field>
  );
}
