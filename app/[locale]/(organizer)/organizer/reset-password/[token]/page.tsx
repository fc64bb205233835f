import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { ButtonLink } from "#components/ui/button";
import { isResetOpen } from "#domain/organizer/reset-password";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../../_server/form-state.ts";
import { knownLocale } from "../../../../../_server/organizer.ts";
import { PageHead } from "../../../_components/page-head.tsx";

type PageProps = { params: Promise<{ locale: string; token: string }> };

export default async function ResetPasswordPage({ params }: PageProps) {
  const { locale: segment, token } = await params;
  const locale = knownLocale(segment);
  const t = await getTranslations("organizer");
  const form = readForm("reset-password", await readFormState(), (key) => t(`errors.${key}`));
  if (!(await isResetOpen(token))) {
    return (
      <div className="organizer-door">
        <PageHead title={t("reset.title")} intro={t("reset.expired")} />
        <ButtonLink href={`/${locale}/organizer/forgot-password`}>{t("reset.again")}</ButtonLink>
      </div>
    );
  }
  return (
    <div className="organizer-door">
      <PageHead title={t("reset.title")} />
      <ActionForm form={form} submit={t("reset.submit")} summaryTitle={t("summary")} variant="primary">
        <FormInput
          form={form}
          name="password"
          type="password"
          label={t("reset.password")}
          hint={t("reset.hint")}
          autoComplete="new-password"
          minLength={12}
          required
        />
      </ActionForm>
    </div>
  );
}
