import { getTranslations } from "next-intl/server";
import { FormSelect } from "#components/organizer/action-form";
import { Button } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { FormRefusal } from "#components/ui/form-refusal";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";

type DossierFormProps = { offered: readonly Locale[]; locale: Locale; state: FormState | null };

/** The answer is the file itself, so the page stays as it is. */
export async function DossierForm({ offered, locale, state }: DossierFormProps) {
  const t = await getTranslations("statistics.dossier");
  const common = await getTranslations("organizer");
  const form = readForm("dossier", state, (key) => common(`errors.${key}`));
  const names = new Intl.DisplayNames([locale], { type: "language" });
  return (
    <section className="organizer-section organizer-narrow" aria-labelledby="make">
      <h2 id="make">{t("inside")}</h2>
      <ul className="organizer-list">
        {(["dossier", "figures", "timeline", "offices", "manifest"] as const).map((file) => (
          <li key={file}>{t(`files.${file}`)}</li>
        ))}
      </ul>
      <form method="post" className="form">
        <input type="hidden" name="form" value="dossier" />
        <FormRefusal form={form} />
        <ErrorSummary title={common("summary")} errors={form.errors} />
        <FormSelect
          form={form}
          name="language"
          label={t("language")}
          hint={t("languages")}
          initial={offered.includes(locale) ? locale : offered[0]}
          options={offered.map((value) => ({ value, label: names.of(value) ?? value }))}
        />
        <FormSelect
          form={form}
          name="paper"
          label={t("paper")}
          initial="a4"
          options={(["a4", "letter"] as const).map((value) => ({ value, label: t(value) }))}
        />
        <p className="organizer-quiet">{t("making")}</p>
        <Button variant="primary">{t("make")}</Button>
      </form>
    </section>
  );
}
