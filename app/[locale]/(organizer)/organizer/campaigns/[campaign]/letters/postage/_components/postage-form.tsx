import { useTranslations } from "next-intl";
import { ActionForm, FormArea, FormInput, FormSelect } from "#components/organizer/action-form";
import type { PostageView } from "#domain/letter-settings/schema";
import { isoDay } from "#lib/clock";
import { listCountries } from "#lib/countries";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";

export type PostageSection = { state: FormState | null; wordFor: (key: string) => string; locale: Locale };

type PostageFormProps = PostageSection & {
  postage?: PostageView;
  /** Countries that have a note, and a form of their own, already. */
  taken?: string[];
};

/** What senders of one country are told about postage, in each language. */
export function PostageForm({ postage, taken = [], state, wordFor, locale }: PostageFormProps) {
  const t = useTranslations("letter-settings.postage");
  const refused = state?.form === "save" ? state : null;
  const isNew = !taken.includes(String(refused?.values.country));
  const own = (postage ? refused?.values.country === postage.country : isNew) ? refused : null;
  const form = {
    ...readForm("save", own, wordFor),
    id: (field: string) => `field-${postage?.country ?? "new"}-${field}`,
  };
  return (
    <ActionForm form={form} submit={t(postage ? "save" : "add")} variant={postage ? "secondary" : "primary"}>
      {postage ? (
        <input type="hidden" name="country" value={postage.country} />
      ) : (
        <FormSelect
          form={form}
          name="country"
          label={t("country")}
          initial="DE"
          options={listCountries(locale).filter(({ value }) => !taken.includes(value))}
        />
      )}
      <FormArea
        form={form}
        name="noteEn"
        label={t("noteEn")}
        hint={t("noteHint")}
        initial={postage?.note.en}
      />
      <FormArea form={form} name="noteRu" label={t("noteRu")} initial={postage?.note.ru} />
      <FormArea form={form} name="noteKk" label={t("noteKk")} initial={postage?.note.kk} />
      <FormInput
        form={form}
        name="checkedOn"
        type="date"
        label={t("checkedOn")}
        optional={t("optional")}
        initial={postage?.checkedOn ? isoDay(postage.checkedOn) : ""}
      />
    </ActionForm>
  );
}
