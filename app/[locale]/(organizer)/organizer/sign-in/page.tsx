import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../_server/form-state.ts";
import { getActor, knownLocale } from "../../../../_server/organizer.ts";
import { PageHead } from "../../_components/page-head.tsx";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> };

export default async function SignInPage({ params, searchParams }: PageProps) {
  const locale = knownLocale((await params).locale);
  if (await getActor()) redirect(`/${locale}/organizer`);
  const t = await getTranslations("organizer");
  const form = readForm("sign-in", await readFormState(), (key) => t(`errors.${key}`));
  return (
    <div className="organizer-door">
      <PageHead title={t("signIn.title")} intro={t("signIn.intro")} done={(await searchParams).done} />
      <ActionForm form={form} submit={t("signIn.submit")} summaryTitle={t("summary")} variant="primary">
        <FormInput
          form={form}
          name="email"
          type="email"
          label={t("signIn.email")}
          autoComplete="username"
          required
        />
        <FormInput
          form={form}
          name="password"
          type="password"
          label={t("signIn.password")}
          autoComplete="current-password"
          required
        />
      </ActionForm>
      <p>
        <a href={`/${locale}/organizer/forgot-password`}>{t("signIn.forgot")}</a>
      </p>
    </div>
  );
}
