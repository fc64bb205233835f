import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { Details } from "../ui/details.tsx";
import { Markdown } from "../ui/markdown.tsx";

const answers = ["inside", "family", "travel", "none"] as const;

type SafetyGateProps = {
  notice: string;
  action: string;
  /** Office that the person came to write to. */
  to: string[];
  /** Of the share link that brought the person; empty without one. */
  source: string;
  hrefs: { sign: string; leave: string };
};

/**
 * Comes before every letter. The answers open in place: nothing of them is sent or kept, because they are no form.
 */
export function SafetyGate({ notice, action, to, source, hrefs }: SafetyGateProps) {
  const t = useTranslations("write.gate");
  return (
    <div className="wrap page gate">
      <h1>{t("title")}</h1>
      <div className="gate__notice prose">
        <Markdown text={notice} />
      </div>
      <section className="gate__answers" aria-labelledby="gate-question">
        <h2 id="gate-question">{t("question")}</h2>
        <p className="small soft">{t("stays")}</p>
        {answers.map((answer) => (
          <Details key={answer} summary={t(`answers.${answer}.label`)}>
            <div className="stack">
              <p>{t(`answers.${answer}.advice`)}</p>
              <Exits hrefs={hrefs} />
            </div>
          </Details>
        ))}
      </section>
      <form method="post" action={action} className="gate__go">
        {to.map((slug) => (
          <input key={slug} type="hidden" name="to" value={slug} />
        ))}
        {source ? <input type="hidden" name="source" value={source} /> : null}
        <Button variant="primary" name="go" value="start">
          {t("continue")}
        </Button>
        <p className="small soft">{t("continueHint")}</p>
      </form>
    </div>
  );
}

function Exits({ hrefs }: Pick<SafetyGateProps, "hrefs">) {
  const t = useTranslations("write.gate.exits");
  return (
    <>
      <h3 className="gate__exits-title">{t("title")}</h3>
      <ul className="gate__exits">
        <li>
          <a href={hrefs.sign}>{t("sign.label")}</a>
          <p className="small soft">{t("sign.text")}</p>
        </li>
        <li>
          <a href={hrefs.sign}>{t("organisation.label")}</a>
          <p className="small soft">{t("organisation.text")}</p>
        </li>
        <li>
          <strong>{t("abroad.label")}</strong>
          <p className="small soft">{t("abroad.text")}</p>
        </li>
        <li>
          <a href={hrefs.leave} rel="noreferrer nofollow">
            {t("nothing.label")}
          </a>
          <p className="small soft">{t("nothing.text")}</p>
        </li>
      </ul>
    </>
  );
}
