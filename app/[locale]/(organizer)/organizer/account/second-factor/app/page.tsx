import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { ButtonLink } from "#components/ui/button";
import { QrCode } from "#components/ui/qr-code";
import { findCodesSetUp } from "#domain/organizer/set-up-codes";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { requireActor } from "../../../../../../_server/organizer.ts";
import { PageHead } from "../../../../_components/page-head.tsx";
import { codesIn, RecoveryCodes } from "../_components/recovery-codes.tsx";

type PageProps = { params: Promise<{ locale: string }> };

/** An app is told its secret, and shows with its first code that it has it. */
export default async function CodesAppPage({ params }: PageProps) {
  const { actor, locale } = await requireActor((await params).locale, { whileFactorIsMissing: true });
  const [state, t] = await Promise.all([readFormState(), getTranslations("team")]);
  const shown = codesIn(state?.data);
  if (shown) {
    return (
      <div className="organizer-narrow">
        <PageHead title={t("codes.doneTitle")} intro={t("done.codes-added")} />
        <RecoveryCodes codes={shown} />
        <p className="organizer-section">
          <ButtonLink variant="primary" href={`/${locale}/organizer`}>
            {t("recovery.goOn")}
          </ButtonLink>
        </p>
      </div>
    );
  }
  const setUp = await findCodesSetUp(actor);
  if (!setUp) redirect(`/${locale}/organizer/account/second-factor`);
  const form = readForm("confirm", state, (key) => t(`errors.${key}`));
  return (
    <div className="organizer-narrow">
      <PageHead title={t("codes.setUpTitle")} intro={t("codes.setUpIntro")} />
      <ol className="set-up">
        <li>
          <p>{t("codes.scan")}</p>
          <QrCode text={setUp.uri} label={t("codes.picture")} />
          <p>{t("codes.orType")}</p>
          <p>
            <code className="organizer-secret">{(setUp.secret.match(/.{1,4}/g) ?? []).join(" ")}</code>
          </p>
          <p className="organizer-quiet">{t("codes.settings")}</p>
        </li>
        <li>
          <ActionForm form={form} submit={t("codes.confirm")} summaryTitle={t("summary")} variant="primary">
            <FormInput
              form={form}
              name="code"
              label={t("codes.first")}
              hint={t("secondStep.codeHint")}
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={20}
              required
            />
          </ActionForm>
        </li>
      </ol>
      <p>
        <a href={`/${locale}/organizer/account/second-factor`}>{t("codes.back")}</a>
      </p>
    </div>
  );
}
