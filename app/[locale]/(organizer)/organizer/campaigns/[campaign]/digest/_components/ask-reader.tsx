import { useTranslations } from "next-intl";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { readForm } from "#lib/form-reader";
import { SubscriptionFields, type SubscriptionProps } from "./subscription-fields.tsx";
import { useErrorWords } from "./use-error-words.ts";

/** An address outside is asked first, by one mail. */
export function AskReader(props: SubscriptionProps) {
  const t = useTranslations("digests.page");
  const wordFor = useErrorWords();
  const form = readForm("ask", props.state, wordFor);
  return (
    <section className="organizer-section" aria-labelledby="outside">
      <h2 id="outside">{t("outside")}</h2>
      <p>{t("outsideIntro")}</p>
      <ActionForm form={form} submit={t("ask")} summaryTitle={t("summary")}>
        <FormInput form={form} name="email" type="email" label={t("email")} autoComplete="off" required />
        <SubscriptionFields {...props} form={form} />
      </ActionForm>
    </section>
  );
}
