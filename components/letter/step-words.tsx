import { useTranslations } from "next-intl";
import { ADVISED_WORDS } from "#domain/letters/schema";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-input.tsx";
import type { StepView } from "./composer-view.tsx";
import { WordMeter } from "./word-meter.tsx";

const questions = ["why", "story", "know", "hope"] as const;

export function StepWords({ draft, errors, warnings }: StepView) {
  const t = useTranslations("write.words");
  return (
    <>
      <Field
        name="personalParagraph"
        label={t("label")}
        hint={t("hint", { words: ADVISED_WORDS })}
        optional={t("optional")}
        error={errors.personalParagraph}
      >
        {(control) => (
          <TextArea {...control} letter rows={7} defaultValue={draft.personalParagraph} autoComplete="off" />
        )}
      </Field>
      <WordMeter field="personalParagraph" initial={draft.personalParagraph} />
      <ContentWarnings warnings={warnings} />
      <div className="questions">
        <p className="questions__title">{t("questions.title")}</p>
        <ul>
          {questions.map((question) => (
            <li key={question}>{t(`questions.${question}`)}</li>
          ))}
        </ul>
        <p className="small soft">{t("questions.note")}</p>
      </div>
    </>
  );
}

/** Words that could harm the writer or somebody else. The text stays as it is; the choice is the writer's. */
export function ContentWarnings({ warnings }: Pick<StepView, "warnings">) {
  const t = useTranslations("write.warnings");
  if (warnings.length === 0) return null;
  return (
    <Notice tone="caution" title={t("title")} role="status">
      <ul>
        {warnings.map(({ reason, found }) => (
          <li key={`${reason}-${found}`}>
            {t.rich(t.has(reason) ? reason : "other", { found, word: (chunks) => <q>{chunks}</q> })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
