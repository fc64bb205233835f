import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { DateText } from "#components/ui/date-text";
import type { DoubtfulLetter } from "#domain/mail-desk/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import { Moment } from "./moment.tsx";

type DoubtfulLettersProps = { letters: DoubtfulLetter[]; state: FormState | null; locale: Locale };

/** Letters that may have reached their office: only a person can find out, and decide. */
export function DoubtfulLetters({ letters, state, locale }: DoubtfulLettersProps) {
  const t = useTranslations("mail.doubtful");
  return (
    <section className="organizer-section" aria-labelledby="doubtful">
      <h2 id="doubtful">{t("title")}</h2>
      {letters.length === 0 ? (
        <p className="organizer-quiet">{t("none")}</p>
      ) : (
        <>
          <p>{t("what")}</p>
          <ol className="mail-steps">
            <li>{t("step-look")}</li>
            <li>{t("step-found")}</li>
            <li>{t("step-missing")}</li>
          </ol>
          <ul className="mail-letters">
            {letters.map((letter) => (
              <li key={letter.id}>
                <Letter letter={letter} state={state} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type LetterProps = { letter: DoubtfulLetter; state: FormState | null; locale: Locale };

function Letter({ letter, state, locale }: LetterProps) {
  const t = useTranslations("mail.doubtful");
  const { id, office, campaign, messageId, handedOverAt, until } = letter;
  const own = state?.values.id === id ? state : null;
  return (
    <article aria-label={office}>
      <h3>{office}</h3>
      <dl className="mail-facts">
        <div>
          <dt>{t("campaign")}</dt>
          <dd>{campaign}</dd>
        </div>
        <div>
          <dt>{t("message-id")}</dt>
          <dd>
            <code>{messageId}</code>
          </dd>
        </div>
        {handedOverAt ? (
          <div>
            <dt>{t("handed-over")}</dt>
            <dd>
              <Moment date={handedOverAt} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t("until")}</dt>
          <dd>
            <DateText date={until} locale={locale} />
          </dd>
        </div>
      </dl>
      <div className="cluster">
        <Decision name="mark-sent" id={id} office={office} state={own} />
        <Decision name="send-again" id={id} office={office} state={own} />
      </div>
    </article>
  );
}

type DecisionProps = {
  name: "mark-sent" | "send-again";
  id: string;
  office: string;
  state: FormState | null;
};

function Decision({ name, id, office, state }: DecisionProps) {
  const [t, words] = [useTranslations("mail.doubtful"), useTranslations("mail.errors")];
  const form = readForm(name, state, (key) => (words.has(key) ? words(key) : key));
  return (
    <ActionForm form={form} submit={t(name)} label={t(`${name}-label`, { office })} small>
      <input type="hidden" name="id" value={id} />
    </ActionForm>
  );
}
