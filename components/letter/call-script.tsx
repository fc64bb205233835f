import { useTranslations } from "next-intl";
import type { CallData } from "#domain/letters/schema";
import type { Locale } from "#lib/locales";
import { Details } from "../ui/details.tsx";

const asks = ["name", "number", "writing"] as const;

/** What a caller may be asked, and what to say: in the letter's language, and in the page's where that is another. */
export type Answer = { question: string; say: string; meaning: string | null };

/** The script in the language of the call, with the page's beside it. */
export function CallScript({ script }: Pick<CallData, "script">) {
  const t = useTranslations("channels.phone");
  return (
    <section className="stack" aria-labelledby="call-script">
      <h3 id="call-script">{t("script")}</h3>
      <p className="small soft">{t("scriptHint")}</p>
      <div className="phone-scripts">
        {script.map(({ language, text }) => (
          <figure key={language} className="phone-script">
            {script.length > 1 ? (
              <figcaption className="small soft">{t(`inLanguage.${language}`)}</figcaption>
            ) : null}
            <blockquote lang={language}>{text}</blockquote>
          </figure>
        ))}
      </div>
    </section>
  );
}

export function CallQuestions({ answers, language }: { answers: Answer[]; language: Locale }) {
  const t = useTranslations("channels.phone");
  return (
    <div className="stack">
      <Details summary={t("asks.title")} tight>
        <ul className="dashes phone-questions">
          {asks.map((item) => (
            <li key={item}>{t(`asks.items.${item}`)}</li>
          ))}
        </ul>
      </Details>
      <Details summary={t("asked.title")} tight>
        <p className="small soft phone-questions">{t("asked.hint")}</p>
        <dl className="phone-questions phone-answers">
          {answers.map(({ question, say, meaning }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd lang={language}>{say}</dd>
              {meaning ? <dd className="small soft">{meaning}</dd> : null}
            </div>
          ))}
        </dl>
      </Details>
    </div>
  );
}
