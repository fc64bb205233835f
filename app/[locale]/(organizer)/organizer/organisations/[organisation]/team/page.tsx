import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import { claimOrganisation } from "#domain/organizer/authority";
import { listInvitations } from "#domain/organizer/invitations";
import { listTeam } from "#domain/organizer/members";
import { may } from "#domain/organizer/roles";
import { roles } from "#domain/organizer/schema";
import { readForm } from "#lib/form-reader";
import { locales } from "#lib/locales";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { Invitations } from "./_components/invitations.tsx";
import { Members } from "./_components/members.tsx";

type PageProps = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<{ done?: string }>;
};

const languages = { en: "English", ru: "Русский", kk: "Қазақша" } as const;

/** Who belongs to the organisation, who is invited, and in which role. */
export default async function TeamPage({ params, searchParams }: PageProps) {
  const { locale: segment, organisation } = await params;
  const { actor, locale } = await requireActor(segment);
  const by = await claimed(() => claimOrganisation(actor, organisation, "team.view"));
  if (!by) return <MissingPage />;
  const membership = actor.memberships.find(({ slug }) => slug === organisation);
  const mayManage = membership ? may(membership.role, "team.manage") : false;
  const [team, invitations, state, t, { done }] = await Promise.all([
    listTeam(by),
    listInvitations(by),
    readFormState(),
    getTranslations("team"),
    searchParams,
  ]);
  const form = readForm("invite", state, (key) => t(`errors.${key}`));
  return (
    <>
      <PageHead
        title={t("members.title")}
        intro={t("members.intro", { organisation: membership?.name ?? "" })}
        done={done}
        area="team"
      />
      <Members members={team} mayManage={mayManage} state={state} locale={locale} />
      {mayManage ? (
        <>
          <Invitations invitations={invitations} state={state} locale={locale} />
          <section className="organizer-section organizer-narrow" aria-labelledby="invite">
            <h2 id="invite">{t("members.invite")}</h2>
            <p>{t("members.inviteIntro")}</p>
            <ActionForm form={form} submit={t("members.send")} summaryTitle={t("summary")} variant="primary">
              <FormInput
                form={form}
                name="email"
                type="email"
                label={t("members.email")}
                autoComplete="off"
                required
              />
              <FormSelect
                form={form}
                name="role"
                label={t("members.role")}
                initial="ORGANIZER"
                options={roles.map((role) => ({ value: role, label: t(`members.roles.${role}`) }))}
              />
              <FormSelect
                form={form}
                name="language"
                label={t("members.language")}
                initial={locale}
                options={locales.map((value) => ({ value, label: languages[value] }))}
              />
              <FormInput
                form={form}
                name="current"
                type="password"
                label={t("passwordAgain")}
                autoComplete="current-password"
                required
              />
            </ActionForm>
          </section>
        </>
      ) : null}
    </>
  );
}
