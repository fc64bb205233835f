import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/select";
import { TextInput } from "#components/ui/text-input";
import { metrics } from "#domain/statistics/schema";
import type { Filter } from "../read-filter.ts";

type FilterFormProps = {
  filter: Filter;
  titleOf: (figure: (typeof metrics)[number]) => string;
  /** Addresses of periods that are asked for often. */
  shortcuts: { href: string; text: string }[];
};

/** A form that changes nothing: its fields are the address of the page. */
export async function FilterForm({ filter, titleOf, shortcuts }: FilterFormProps) {
  const t = await getTranslations("statistics.filter");
  return (
    <section className="organizer-section" aria-labelledby="filter">
      <h2 id="filter">{t("title")}</h2>
      <p className="organizer-quiet">{t("hint")}</p>
      <nav className="cluster organizer-links" aria-label={t("title")}>
        {shortcuts.map(({ href, text }) => (
          <a key={text} href={href}>
            {text}
          </a>
        ))}
      </nav>
      <form method="get" className="statistics-filter">
        <Field name="from" label={t("from")}>
          {(control) => <TextInput {...control} type="date" defaultValue={filter.typed.from} />}
        </Field>
        <Field name="to" label={t("to")} error={filter.error ? t(filter.error) : undefined}>
          {(control) => <TextInput {...control} type="date" defaultValue={filter.typed.to} />}
        </Field>
        <Field name="figure" label={t("figure")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={filter.figure}
              options={metrics
                .filter((name) => name !== "signaturesOnPaper")
                .map((value) => ({ value, label: titleOf(value) }))}
            />
          )}
        </Field>
        <Field name="compare" label={t("compare")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={filter.compare}
              options={(["none", "previous", "year"] as const).map((value) => ({ value, label: t(value) }))}
            />
          )}
        </Field>
        <Button>{t("show")}</Button>
      </form>
    </section>
  );
}
