import { getTranslations } from "next-intl/server";
import { FormInput } from "#components/organizer/action-form";
import type { readForm } from "#lib/form-reader";

/** From which day a dated record holds. */
export async function FromInput({ form, initial }: { form: ReturnType<typeof readForm>; initial: string }) {
  const t = await getTranslations("organizer");
  return (
    <FormInput
      form={form}
      name="from"
      type="date"
      label={t("offices.from")}
      hint={t("offices.fromHint")}
      optional={t("optional")}
      initial={initial}
    />
  );
}
