import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { ButtonLink } from "#components/ui/button";
import { Tag } from "#components/ui/tag";
import { getFactors } from "#domain/organizer/factors";
import { listSessions } from "#domain/organizer/queries";
import { listSignInDays } from "#domain/organizer/sign-in-days";
import { env } from "#lib/env";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../_server/form-state.ts";
import { requireActor } from "../../../../_server/organizer.ts";
import { PageHead } from "../../_components/page-head.tsx";
import { SessionTable } from "./_components/session-table.tsx";
import { SignInDays } from "./_components/sign-in-days.tsx";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> };

export default async function AccountPage({ params, searchParams }: PageProps) {
  const { actor, locale } = await requireActor((await params).locale);
  const [sessions, days, factors, state] = await Promise.all([
    listSessions(actor),
    listSignInDays(actor.organizerId),
    getFactors(actor.organizerId),
    readFormState(),
  ]);
  const [t, team] = await Promise.all([getTranslations("organizer"), getTranslations("team")]);
  const keys = factors.passkeys.length;
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
        <section className="organizer-section" aria-labelledby="factor">
          <h2 id="factor">{team("factor.section")}</h2>
          <p>{team("factor.intro")}</p>
          <p>
            {factors.codes ? <Tag tone="good">{team("codes.title")}</Tag> : null}{" "}
            {keys > 0 ? <Tag tone="good">{team("factor.keys", { keys })}</Tag> : null}
            {factors.codes || keys > 0 ? null : <Tag tone="caution">{team("factor.off")}</Tag>}
          </p>
          <p>
            <ButtonLink href={`/${locale}/organizer/account/second-factor`}>{team("factor.open")}</ButtonLink>
          </p>
        </section>
        <section className="organizer-section" aria-labelledby="sessions">
          <h2 id="sessions">{t("account.sessions")}</h2>
          <p className="organizer-quiet">
            {team("sessions.idle", { hours: Math.round(env().SESSION_IDLE_MINUTES / 6) / 10 })}
          </p>
          <SessionTable sessions={sessions} state={state} />
        </section>
        <SignInDays days={days} locale={locale} />
      </div>
    </>
  );
}
