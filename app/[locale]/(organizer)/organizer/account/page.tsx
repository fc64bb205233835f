import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { listSessions } from "#domain/organizer/queries";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../_server/form-state.ts";
import { requireActor } from "../../../../_server/organizer.ts";
import { PageHead } from "../../_components/page-head.tsx";
import { SessionTable } from "./_components/session-table.tsx";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> };

export default async function AccountPage({ params, searchParams }: PageProps) {
  const { actor } = await requireActor((await params).locale);
  const [sessions, state] = await Promise.all([listSessions(actor), readFormState()]);
  const t = await getTranslations("organizer");
  const form = readForm("password", state, (key) => t(`errors.${key}`));
  return (
    <>
      <PageHead
        title={t("account.title")}
        intro={t("account.signedInAs", { email: actor.email })}
        done={(await searchParams).done}
      >
        <ul className="organizer-list">
          {actor.memberships.map(({ slug, name, role }) => (
            <li key={slug}>{t("account.role", { role: t(`roles.${role}`), organisation: name })}</li>
          ))}
        </ul>
      </PageHead>
      <div className="organizer-columns">
        <section className="organizer-section" aria-labelledby="password">
          <h2 id="password">{t("account.passwordTitle")}</h2>
          <ActionForm form={form} submit={t("account.change")} summaryTitle={t("summary")} variant="primary">
            <FormInput
              form={form}
              name="current"
              type="password"
              label={t("account.current")}
              autoComplete="current-password"
              required
            />
            <FormInput
              form={form}
              name="password"
              type="password"
              label={t("account.password")}
              hint={t("account.passwordHint")}
              autoComplete="new-password"
              minLength={12}
              required
            />
          </ActionForm>
        </section>
        <section className="organizer-section" aria-labelledby="sessions">
          <h2 id="sessions">{t("account.sessions")}</h2>
          <p className="organizer-quiet">{t("account.sessionsIntro")}</p>
          <SessionTable sessions={sessions} />
        </section>
      </div>
    </>
  );
}
