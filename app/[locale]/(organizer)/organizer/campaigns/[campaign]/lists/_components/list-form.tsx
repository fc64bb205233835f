import { useTranslations } from "next-intl";
import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import { DEFAULT_HOURS, exportFormats, linkHours } from "#domain/exports/schema";
import type { FormReader } from "#lib/form-reader";
import { languageName } from "#lib/language-name";
import { locales } from "#lib/locales";

type ListFormProps = {
  form: FormReader;
  /** The page's own: a download that is no more brings the page back at its address. */
  action: string;
  summary: string;
  countries: { value: string; label: string }[];
};

/** What goes into a list and what never does, who is in it, and as which file. */
export function ListForm({ form, action, summary, countries }: ListFormProps) {
  const t = useTranslations("exports");
  return (
    <section className="organizer-section organizer-narrow" aria-labelledby="prepare">
      <h2 id="prepare">{t("form.title")}</h2>
      <ul className="organizer-list">
        {(["inside", "never", "changes"] as const).map((line) => (
          <li key={line}>{t(`form.${line}`)}</li>
        ))}
      </ul>
      <ActionForm
        form={form}
        action={action}
        submit={t("form.submit")}
        summaryTitle={summary}
        variant="primary"
      >
        <FormSelect
          form={form}
          name="format"
          label={t("form.format")}
          initial={exportFormats[0]}
          options={exportFormats.map((value) => ({ value, label: t(`formats.${value}`) }))}
        />
        <FormSelect
          form={form}
          name="hours"
          label={t("form.hours")}
          hint={t("form.hoursHint")}
          initial={String(DEFAULT_HOURS)}
          options={linkHours.map((hours) => ({
            value: String(hours),
            label: t("form.hoursOption", { hours }),
          }))}
        />
        <Narrowing form={form} countries={countries} />
      </ActionForm>
    </section>
  );
}

function Narrowing({ form, countries }: Pick<ListFormProps, "form" | "countries">) {
  const t = useTranslations("exports.form");
  const all = { value: "", label: t("all") };
  const languages = locales.map((value) => ({ value, label: languageName(value) }));
  return (
    <Details summary={t("narrow")} open={form.errors.length > 0}>
      <div className="form">
        <FormSelect
          form={form}
          name="names"
          label={t("names")}
          initial="all"
          options={(["all", "full"] as const).map((value) => ({ value, label: t(`namesOptions.${value}`) }))}
        />
        <FormSelect
          form={form}
          name="country"
          label={t("country")}
          initial=""
          options={[all, ...countries]}
        />
        <FormSelect
          form={form}
          name="language"
          label={t("language")}
          initial=""
          options={[all, ...languages]}
        />
        <FormInput form={form} name="from" label={t("from")} type="date" initial="" />
        <FormInput form={form} name="to" label={t("to")} type="date" initial="" />
        <FormSelect
          form={form}
          name="comments"
          label={t("comments")}
          initial="any"
          options={(["any", "with"] as const).map((value) => ({
            value,
            label: t(`commentsOptions.${value}`),
          }))}
        />
      </div>
    </Details>
  );
}
