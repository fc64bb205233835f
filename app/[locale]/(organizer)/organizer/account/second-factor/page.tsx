import { getTranslations } from "next-intl/server";
import { PasswordAgain } from "#components/organizer/password-again";
import { Notice } from "#components/ui/notice";
import { Tag } from "#components/ui/tag";
import { getFactors } from "#domain/organizer/factors";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../../_server/form-state.ts";
import { requireActor } from "../../../../../_server/organizer.ts";
import { PageHead } from "../../../_components/page-head.tsx";
import { Passkeys } from "./_components/passkeys.tsx";
import { codesIn, RecoveryCodes } from "./_components/recovery-codes.tsx";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> };

/** What is asked for beside the password when one signs in. */
export default async function SecondFactorPage({ params, searchParams }: PageProps) {
  const { actor, locale } = await requireActor((await params).locale, { whileFactorIsMissing: true });
  const [factors, state, t] = await Promise.all([
    getFactors(actor.organizerId),
    readFormState(),
    getTranslations("team"),
  ]);
  const reader = (name: string) => readForm(name, state, (key) => t(`errors.${key}`));
  const on = factors.codes || factors.passkeys.length > 0;
  const shown = codesIn(state?.data);
  return (
    <div className="organizer-narrow">
      <PageHead
        title={t("factor.title")}
        intro={t("factor.intro")}
        done={(await searchParams).done}
        area="team"
      >
        {actor.mustAddFactor ? (
          <Notice tone="caution" title={t("factor.neededTitle")}>
            <p>{t("factor.needed")}</p>
          </Notice>
        ) : null}
        {shown ? <RecoveryCodes codes={shown} /> : null}
      </PageHead>
      <section className="organizer-section" aria-labelledby="codes">
        <h2 id="codes">{t("codes.title")}</h2>
        <p>{t("codes.intro")}</p>
        {factors.codes ? (
          <p>
            <Tag tone="good">{t("factor.on")}</Tag>
          </p>
        ) : null}
        <PasswordAgain
          form={reader("begin-codes")}
          action={t(factors.codes ? "codes.replace" : "codes.add")}
        />
        {factors.codes ? <PasswordAgain form={reader("remove-codes")} action={t("codes.remove")} /> : null}
      </section>
      <Passkeys factors={factors} state={state} locale={locale} />
      {on ? (
        <section className="organizer-section" aria-labelledby="recovery">
          <h2 id="recovery">{t("recovery.title")}</h2>
          <p>{t("recovery.intro")}</p>
          <p>
            <Tag tone={factors.recoveryLeft > 2 ? "good" : "caution"}>
              {t("recovery.left", { count: factors.recoveryLeft })}
            </Tag>
          </p>
          <PasswordAgain
            form={reader("renew-recovery")}
            action={t("recovery.renew")}
            hint={t("recovery.renewHint")}
          />
        </section>
      ) : null}
    </div>
  );
}
