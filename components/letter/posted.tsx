import { useTranslations } from "next-intl";
import type { PostedData } from "#domain/letters/schema";
import { Button, ButtonLink } from "../ui/button.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { AnswerDue } from "./answer-due.tsx";
import type { ComposerView } from "./composer-view.tsx";
import { PostedForm } from "./posted-form.tsx";

export type PostedView = ComposerView &
  PostedData & {
    /** Ways that the chosen offices can be reached by. */
    ways: PostedData["channel"][];
    /** Letters that the report is about. */
    letters: number;
    hrefs: { campaign: string; reply: string /** Only for a single office. */; record: string | null };
  };

/** What a supporter reported, how to take it back, and when an answer can be expected. */
export function Posted(view: PostedView) {
  const t = useTranslations("aftercare.posted");
  const { reported, hrefs } = view;
  return (
    <div className="posted stack">
      <h2>{t(reported ? "title" : "undone")}</h2>
      <ErrorSummary
        title={t("refused")}
        errors={Object.entries(view.errors).map(([name, message]) => ({ name, message }))}
      />
      <PostedForm view={view}>
        <Notice tone={reported ? "good" : "plain"} role="status">
          <p>{t(reported ? "counted" : "uncounted", { count: view.letters })}</p>
          <Button small name="go" value={`${reported ? "undo" : "posted"}:${view.office}`}>
            {t(reported ? "undo" : "again")}
          </Button>
        </Notice>
      </PostedForm>
      {reported ? <AnswerDue view={view} /> : null}
      {reported ? <HowItLeft view={view} /> : null}
      <section className="stack" aria-labelledby="next">
        <h3 id="next">{t("next")}</h3>
        <p className="cluster">
          <ButtonLink small href={hrefs.reply}>
            {t("reply")}
          </ButtonLink>
          {hrefs.record ? (
            <ButtonLink small href={hrefs.record}>
              {t("record")}
            </ButtonLink>
          ) : null}
          <ButtonLink small href={hrefs.campaign}>
            {t("campaign")}
          </ButtonLink>
        </p>
      </section>
    </div>
  );
}

function HowItLeft({ view }: { view: PostedView }) {
  const t = useTranslations("aftercare.posted.how");
  return (
    <section className="channel" aria-labelledby="how">
      <h3 id="how">{t("title")}</h3>
      <p className="small soft">{t("text")}</p>
      <PostedForm view={view} asks>
        <RadioGroup
          name="channel"
          legend={t("channel")}
          chosen={view.channel}
          options={view.ways.map((value) => ({ value, label: t(`channels.${value}`) }))}
        />
        <Field name="sentOn" label={t("sentOn")} error={view.errors.sentOn}>
          {(control) => <TextInput {...control} type="date" defaultValue={view.sentOn} autoComplete="off" />}
        </Field>
        <Button name="go" value={`posted:${view.office}`}>
          {t("button")}
        </Button>
      </PostedForm>
    </section>
  );
}
