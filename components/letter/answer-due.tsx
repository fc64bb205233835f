import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { DateText } from "../ui/date-text.tsx";
import { DefinitionList } from "../ui/definition-list.tsx";
import { Details } from "../ui/details.tsx";
import type { PostedView } from "./posted.tsx";
import { PostedForm } from "./posted-form.tsx";
import { ReminderForm } from "./reminder-form.tsx";

/** The Code's own text, in the reader's language where there is one. */
const LAW = { en: "eng", ru: "rus", kk: "kaz" } as const;

/** Between which days the term ends, how that is worked out, and two ways not to forget it. */
export function AnswerDue({ view }: { view: PostedView }) {
  const t = useTranslations("aftercare.due");
  const { due, locale } = view;
  if (!due) return <p className="soft">{t("none")}</p>;
  const day = (iso: string) => () => <DateText date={new Date(iso)} locale={locale} />;
  return (
    <section className="stack" aria-labelledby="due">
      <h3 id="due">{t("title")}</h3>
      <p className="posted__range">
        {t.rich("range", { earliest: day(due.earliest), latest: day(due.latest) })}
      </p>
      <p>{t("promise")}</p>
      <Details summary={t("how")} tight>
        <DefinitionList
          items={[
            {
              key: "arrives",
              term: t("arrives"),
              text: t.rich("arrivesRange", { from: day(due.arrivesFrom), to: day(due.arrivesTo) }),
            },
            {
              key: "due",
              term: t("due"),
              text: t.rich("dueRange", { earliest: day(due.earliest), latest: day(due.latest) }),
            },
            {
              key: "extended",
              term: t("extended"),
              text: t.rich("extendedDay", { day: day(due.extended) }),
            },
          ]}
        />
        <ul className="posted__rules">
          <li>{t("law")}</li>
          <li>
            {t.rich("source", {
              law: (words) => (
                <a href={`https://adilet.zan.kz/${LAW[locale]}/docs/K2000000350`} rel="noreferrer">
                  {words}
                </a>
              ),
            })}
          </li>
          <li>{t("holidays")}</li>
          <li>{t("transit")}</li>
        </ul>
      </Details>
      <CalendarForm view={view} />
      <ReminderForm view={view} />
    </section>
  );
}

function CalendarForm({ view }: { view: PostedView }) {
  const t = useTranslations("aftercare.calendar");
  return (
    <PostedForm view={view}>
      <Button small name="go" value={`calendar:${view.office}`}>
        {t("button")}
      </Button>
      <p className="field__hint">{t("hint")}</p>
    </PostedForm>
  );
}
