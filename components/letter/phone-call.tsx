import { useTranslations } from "next-intl";
import { type CallData, callOutcomes } from "#domain/letters/schema";
import { Button } from "../ui/button.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { Notice } from "../ui/notice.tsx";
import { CallClock } from "./call-clock.tsx";
import { type Answer, CallQuestions, CallScript } from "./call-script.tsx";
import { ChannelPage } from "./channel-page.tsx";
import type { ComposerView } from "./composer-view.tsx";

const mayNot = ["inside", "family", "travel", "number"] as const;

type PhoneCallProps = ComposerView &
  CallData & {
    office: string;
    officeName: string;
    /** Without an address to dial in a sample: the number may be a stranger's now. */
    phone: { display: string; href: string | null };
    advice: string;
    answers: Answer[];
    /** Name of the writer's country. */
    country: string;
  };

export function PhoneCall(props: PhoneCallProps) {
  const { office, officeName, phone, advice, script, clock, answers, country, outcome, undone, ...view } =
    props;
  const t = useTranslations("channels.phone");
  return (
    <ChannelPage title={t("title", { office: officeName })} office={office} left={outcome !== null} {...view}>
      <Notice tone="caution" title={t("adviceTitle")}>
        <Markdown text={advice} />
      </Notice>
      <DoNotCall />
      <p className="phone-number figures">
        {phone.href ? <a href={phone.href}>{phone.display}</a> : phone.display}
      </p>
      {phone.href ? null : <p className="small soft">{t("history")}</p>}
      <CallClock clock={clock} locale={view.locale} country={country} />
      <CallScript script={script} />
      <CallQuestions answers={answers} language={script[0]?.language ?? view.locale} />
      {outcome ? (
        <Notice tone="good" role="status" title={t(`outcome.${outcome}`)}>
          <p>{t("reported")}</p>
          <Button small name="go" value={`uncall:${office}`}>
            {t("undo")}
          </Button>
        </Notice>
      ) : (
        <OutcomeForm office={office} undone={undone} error={view.errors.outcome} />
      )}
    </ChannelPage>
  );
}

/** Who should leave the telephone alone; a state may hear who calls. */
function DoNotCall() {
  const t = useTranslations("channels.phone.dont");
  return (
    <section className="stack" aria-labelledby="do-not-call">
      <h3 id="do-not-call">{t("title")}</h3>
      <ul className="dashes">
        {mayNot.map((reason) => (
          <li key={reason}>{t(`items.${reason}`)}</li>
        ))}
      </ul>
      <p className="small soft">{t("seen")}</p>
    </section>
  );
}

type OutcomeFormProps = { office: string; undone: boolean; error: string | undefined };

function OutcomeForm({ office, undone, error }: OutcomeFormProps) {
  const t = useTranslations("channels.phone");
  return (
    <>
      {undone ? <Notice role="status">{t("undone")}</Notice> : null}
      <RadioGroup
        name="outcome"
        legend={t("outcome.legend")}
        hint={t("outcome.hint")}
        error={error}
        options={callOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <Button name="go" value={`called:${office}`}>
        {t("report")}
      </Button>
    </>
  );
}

type CallInsideProps = ComposerView & {
  office: string;
  officeName: string;
  country: string;
  signHref: string;
};

/** For somebody in the country concerned: why there is nothing to dial here, and what else there is. */
export function CallInside({ office, officeName, country, signHref, ...view }: CallInsideProps) {
  const t = useTranslations("channels.phone");
  return (
    <ChannelPage title={t("title", { office: officeName })} office={office} {...view}>
      <Notice tone="caution" title={t("inside.title")}>
        <p>{t("inside.text", { country })}</p>
        <p>
          <a href={signHref}>{t("inside.sign")}</a>
        </p>
      </Notice>
    </ChannelPage>
  );
}
