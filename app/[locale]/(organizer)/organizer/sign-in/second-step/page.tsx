import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { PasskeyForm } from "#components/organizer/passkey-form";
import { Details } from "#components/ui/details";
import { FormRefusal } from "#components/ui/form-refusal";
import { findSecondStep } from "#domain/organizer/second-step";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../../_server/form-state.ts";
import { getActor, knownLocale } from "../../../../../_server/organizer.ts";
import { PageHead } from "../../../_components/page-head.tsx";

type PageProps = { params: Promise<{ locale: string }> };

/** The password was right; now a code, a passkey or a recovery code. */
export default async function SecondStepPage({ params }: PageProps) {
  const locale = knownLocale((await params).locale);
  if (await getActor()) redirect(`/${locale}/organizer`);
  const step = await findSecondStep((await headers()).get("cookie"));
  if (!step) redirect(`/${locale}/organizer/sign-in`);
  const [t, state] = await Promise.all([getTranslations("team"), readFormState()]);
  const wordFor = (key: string) => t(`errors.${key}`);
  const code = readForm("code", state, wordFor);
  const recovery = readForm("recovery", state, wordFor);
  const { refusal } = readForm("passkey", state, wordFor);
  return (
    <div className="organizer-door">
      <PageHead title={t("secondStep.title")} intro={t("secondStep.intro")} />
      {step.codes ? (
        <ActionForm form={code} submit={t("secondStep.submit")} variant="primary">
          <FormInput
            form={code}
            name="code"
            label={t("secondStep.code")}
            hint={t("secondStep.codeHint")}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={20}
            autoFocus
            required
          />
        </ActionForm>
      ) : null}
      <FormRefusal form={{ refusal }} />
      {step.question ? (
        <PasskeyForm
          form="passkey"
          kind="get"
          options={step.question.options}
          primary={!step.codes}
          texts={{
            button: t("secondStep.passkey"),
            withoutScript: t("passkeys.withoutScript"),
            unable: t("passkeys.unable"),
            failed: t("passkeys.failed"),
          }}
        />
      ) : null}
      {step.recovery ? (
        <Details summary={t("secondStep.recovery")} open={recovery.errors.length > 0}>
          <ActionForm form={recovery} submit={t("secondStep.useRecovery")}>
            <FormInput
              form={recovery}
              name="recovery"
              label={t("secondStep.recoveryCode")}
              hint={t("secondStep.recoveryHint")}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
              required
            />
          </ActionForm>
        </Details>
      ) : null}
      <p className="organizer-quiet">{t("secondStep.lost")}</p>
    </div>
  );
}
