import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { ButtonLink } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { findInvitation } from "#domain/organizer/invitations";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../../_server/form-state.ts";
import { getActor, knownLocale } from "../../../../../_server/organizer.ts";
import { answerRefusal } from "../../../../../_server/page-refusal.ts";
import { PageHead } from "../../../_components/page-head.tsx";

type PageProps = { params: Promise<{ locale: string; token: string }> };

/** Behind the link of an invitation: a password makes the account, or a button lets the one there is in. */
export default async function InvitationPage({ params }: PageProps) {
  const { locale: segment, token } = await params;
  const locale = knownLocale(segment);
  const [invitation, actor, state] = await Promise.all([findInvitation(token), getActor(), readFormState()]);
  const [t, words] = await Promise.all([getTranslations("team"), getTranslations("organizer.roles")]);
  if (!invitation) {
    await answerRefusal();
    return (
      <div className="organizer-door">
        <PageHead title={t("invitation.overTitle")} intro={t("invitation.over")} />
      </div>
    );
  }
  const { email, role, organisation, hasAccount } = invitation;
  const wordFor = (key: string) => t(`errors.${key}`);
  const accept = readForm("accept", state, wordFor);
  return (
    <div className="organizer-door">
      <PageHead title={t("invitation.title")} intro={t("invitation.intro", { organisation })}>
        <p className="organizer-quiet">{t("invitation.role", { role: words(role) })}</p>
        <p className="organizer-quiet">{t("invitation.email", { email })}</p>
      </PageHead>
      {actor ? (
        <>
          <p>{t("invitation.signedInAs", { email: actor.email })}</p>
          {actor.email.toLowerCase() === email.toLowerCase() ? (
            <ActionForm
              form={readForm("join", state, wordFor)}
              submit={t("invitation.join")}
              variant="primary"
            />
          ) : (
            <Notice tone="caution">
              <p>{t("invitation.other", { email })}</p>
            </Notice>
          )}
        </>
      ) : hasAccount ? (
        <>
          <p>{t("invitation.known")}</p>
          <p>
            <ButtonLink variant="primary" href={`/${locale}/organizer/sign-in`}>
              {t("invitation.signIn")}
            </ButtonLink>
          </p>
        </>
      ) : (
        <ActionForm
          form={accept}
          submit={t("invitation.accept")}
          summaryTitle={t("summary")}
          variant="primary"
        >
          <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
          <FormInput
            form={accept}
            name="password"
            type="password"
            label={t("invitation.password")}
            hint={t("invitation.hint")}
            autoComplete="new-password"
            minLength={12}
            required
          />
        </ActionForm>
      )}
    </div>
  );
}
