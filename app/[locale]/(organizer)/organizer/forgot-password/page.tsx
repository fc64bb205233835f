import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../_server/form-state.ts";
import { knownLocale } from "../../../../_server/organizer.ts";
import { PageHead } from "../../_components/page-head.tsx";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> };

export default async function ForgotPasswordPage({ params, searchParams }: PageProps) {
  const locale = knownLocale((await params).locale);
  const t = await getTranslations("organizer");
  const form = readForm("forgot-password", await readFormState(), (key) => t(`errors.${key}`));
  return (
    <div className="organizer-door">
      <PageHead title={t("forgot.title")} intro={t("forgot.intro")} done={(await searchParams).done} />
      <ActionForm form={form} submit={t("forgot.submit")} summaryTitle={t("summary")} variant="primary">
        <FormInput
          form={form}
          name="email"
          type="email"
          label={t("signIn.email")}
          autoComplete="username"
          required
        />
      </ActionForm>
      <p>
        <a href={`/${locale}/organizer/sign-in`}>{t("forgot.back")}</a>
      </p>
    </div>
  );
}
