import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { KeepFresh } from "#components/organizer/keep-fresh";
import { DefinitionList } from "#components/ui/definition-list";
import { Details } from "#components/ui/details";
import { Progress } from "#components/ui/progress";
import type { MailingView } from "#domain/updates/schema";
import { formatMoment } from "#lib/dates";
import { readForm } from "#lib/form-reader";
import type { Locale } from "#lib/locales";

type MailingProps = { mailing: MailingView; locale: Locale };

/** How far a mailing has come, and the buttons that stop it and let it go on. */
export function Mailing({ mailing, locale }: MailingProps) {
  const t = useTranslations("updates");
  const { state, recipients, sent, failed, skipped } = mailing;
  const done = sent + failed + skipped;
  return (
    <section className="organizer-section" aria-labelledby="mailing">
      <h2 id="mailing">{t(`send.now.${state}`)}</h2>
      <Progress
        value={done}
        max={Math.max(recipients, done, 1)}
        text={t("send.progress", { sent, recipients })}
      />
      {state === "running" ? <KeepFresh text={t("send.follows")} again={t("again")} /> : null}
      <Figures mailing={mailing} locale={locale} />
      <Buttons state={state} />
    </section>
  );
}

function Figures({ mailing, locale }: MailingProps) {
  const t = useTranslations("updates");
  const { list, number } = useFormatter();
  const { part, languages, countries, sent, failed, skipped, waiting, perMinute } = mailing;
  const moment = (date: Date) => `${formatMoment(date, locale)} UTC`;
  const figures = { failed, skipped, waiting };
  const items = [
    { key: "sent", term: t("send.figures.sent"), text: number(sent) },
    ...Object.entries(figures)
      .filter(([, count]) => count > 0)
      .map(([key, count]) => ({ key, term: t(`send.figures.${key}`), text: number(count) })),
    {
      key: "segment",
      term: t("send.figures.segment"),
      text: `${list(languages.map((each) => t(`languages.${each}`)))} · ${countries.length > 0 ? list(countries) : t("send.everywhere")}`,
    },
    {
      key: "pace",
      term: t("send.pace"),
      text: t("send.pace-option", { count: perMinute, hour: perMinute * 60 }),
    },
    { key: "started", term: t("send.figures.started"), text: moment(mailing.startedAt) },
    {
      key: "finished",
      term: t("send.figures.finished"),
      text: mailing.finishedAt ? moment(mailing.finishedAt) : "",
    },
  ];
  return (
    <div lang={locale}>
      <DefinitionList items={items.filter(({ text }) => text)} />
      <p className="organizer-quiet">{t("send.figures.note")}</p>
      {part ? <p className="organizer-quiet">{t("send.figures.part")}</p> : null}
    </div>
  );
}

function Buttons({ state }: { state: MailingView["state"] }) {
  const t = useTranslations("updates.send");
  const form = (name: string) => readForm(name, null, String);
  if (state === "running") return <ActionForm form={form("stop")} submit={t("stop")} variant="primary" />;
  if (state === "finished") return null;
  return (
    <>
      <p>{t("stopped-hint")}</p>
      <ActionForm form={form("resume")} submit={t("resume")} variant="primary" />
      <Details summary={t("end")}>
        <p>{t("end-hint")}</p>
        <ActionForm form={form("end")} submit={t("end-button")} small />
      </Details>
    </>
  );
}
