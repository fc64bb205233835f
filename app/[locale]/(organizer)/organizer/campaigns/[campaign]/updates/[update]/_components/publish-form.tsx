import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { RadioGroup } from "#components/ui/choices";
import type { FormReader } from "#lib/form-reader";

/** Shows the update on the campaign's page, as news or as a correction. */
export function PublishForm({ form }: { form: FormReader }) {
  const t = useTranslations("updates.publish");
  const kinds = ["NEWS", "CORRECTION"] as const;
  return (
    <section className="organizer-section" aria-labelledby="publish">
      <h2 id="publish">{t("title")}</h2>
      <p>{t("intro")}</p>
      <ActionForm form={form} submit={t("button")}>
        <RadioGroup
          name="kind"
          id={form.id("kind")}
          legend={t("kind")}
          chosen={form.value("kind", "NEWS")}
          options={kinds.map((value) => ({ value, label: t(value) }))}
        />
      </ActionForm>
    </section>
  );
}
