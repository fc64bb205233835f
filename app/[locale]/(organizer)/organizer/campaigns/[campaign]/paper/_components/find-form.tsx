import { useTranslations } from "next-intl";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import type { FormReader } from "#lib/form-reader";

/** Leads from the number on a sheet to its page. */
export function FindForm({ form }: { form: FormReader }) {
  const t = useTranslations("paper.find");
  return (
    <section className="organizer-section" aria-labelledby="find">
      <h2 id="find">{t("title")}</h2>
      <ActionForm form={form} submit={t("submit")}>
        <FormInput
          form={form}
          name="sheet"
          label={t("label")}
          hint={t("hint")}
          className="paper-code"
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
          required
        />
      </ActionForm>
    </section>
  );
}
