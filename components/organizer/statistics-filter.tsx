import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/select";
import { TextInput } from "#components/ui/text-input";
import { comparisons, type Metric, metrics, type SpanStep, spanSteps } from "#domain/statistics/schema";

type StatisticsFilterProps = {
  filter: {
    typed: { from: string; to: string };
    error: "order" | null;
    figure: Metric;
    compare: (typeof comparisons)[number];
  };
  /** Weeks or months, where the page has a course by them. */
  step?: SpanStep;
  titleOf: (figure: Metric) => string;
  /** Addresses of periods that are asked for often. */
  shortcuts: { href: string; text: string }[];
};

/** A form that changes nothing: its fields are the address of the page. */
export async function StatisticsFilter({ filter, step, titleOf, shortcuts }: StatisticsFilterProps) {
  const t = await getTranslations("statistics.filter");
  return (
    <section className="organizer-section statistics-choice" aria-labelledby="filter">
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
              options={metrics.map((value) => ({ value, label: titleOf(value) }))}
            />
          )}
        </Field>
        <Field name="compare" label={t("compare")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={filter.compare}
              options={comparisons.map((value) => ({ value, label: t(value) }))}
            />
          )}
        </Field>
        {step ? (
          <Field name="step" label={t("step")}>
            {(control) => (
              <Select
                {...control}
                defaultValue={step}
                options={spanSteps.map((value) => ({ value, label: t(`steps.${value}`) }))}
              />
            )}
          </Field>
        ) : null}
        <Button>{t("show")}</Button>
      </form>
    </section>
  );
}
