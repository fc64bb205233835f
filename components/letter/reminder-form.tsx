import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { DateText } from "../ui/date-text.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import type { PostedView } from "./posted.tsx";
import { PostedForm } from "./posted-form.tsx";

/** One mail, if wanted; or the word that it was asked for, with the only link that takes it back. */
export function ReminderForm({ view }: { view: PostedView }) {
  const t = useTranslations("aftercare.reminder");
  const { reminder, locale } = view;
  if (reminder) {
    const day = () => <DateText date={new Date(reminder.day)} locale={locale} />;
    return (
      <Notice tone="good" role="status">
        <p>{t.rich("asked", { day })}</p>
        <p>
          {t("cancelText")} <a href={reminder.cancel}>{t("cancelLink")}</a>
        </p>
      </Notice>
    );
  }
  return (
    <section className="channel" aria-labelledby="remind">
      <h3 id="remind">{t("title")}</h3>
      <p className="small soft">{t("text")}</p>
      <PostedForm view={view}>
        <Field name="email" label={t("address")} hint={t("addressHint")} error={view.errors.email}>
          {(control) => <TextInput {...control} type="email" autoComplete="off" defaultValue={view.email} />}
        </Field>
        <Button name="go" value={`remind:${view.office}`}>
          {t("button")}
        </Button>
      </PostedForm>
    </section>
  );
}
