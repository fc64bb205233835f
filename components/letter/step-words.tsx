"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "../ui/button.tsx";
import { Details } from "../ui/details.tsx";
import { Field } from "../ui/field.tsx";
import { TextArea } from "../ui/text-input.tsx";
import { useScripted } from "../ui/use-scripted.ts";
import type { StepView } from "./composer-view.tsx";
import { ContentWarnings } from "./content-warnings.tsx";
import { OwnWordsMeter } from "./own-words.tsx";
import { WordCount } from "./word-count.tsx";

const questions = ["who", "why", "ask", "follow"] as const;

/** The questions stand beside the field, never in it: what is not typed is not sent. */
export function StepWords({ draft, errors, wording }: StepView) {
  const t = useTranslations("wording");
  const scripted = useScripted();
  const field = useRef<HTMLDivElement>(null);
  const error = errors.personalParagraph ?? (wording?.threat ? t("threat") : undefined);
  return (
    <>
      <div className="questions" id="guiding-questions">
        <p className="questions__title">{t("questions.title")}</p>
        <ol>
          {questions.map((question) => (
            <li key={question}>{t(`questions.${question}`)}</li>
          ))}
        </ol>
        <p className="small">{t("questions.note")}</p>
      </div>
      <div ref={field}>
        <Field
          name="personalParagraph"
          label={t("label")}
          hint={t("hint")}
          optional={t("optional")}
          error={error}
        >
          {(control) => (
            <TextArea
              {...control}
              letter
              rows={7}
              lang={draft.language || undefined}
              defaultValue={draft.personalParagraph}
              autoComplete="off"
            />
          )}
        </Field>
      </div>
      <div className="coach" aria-live="polite">
        {scripted || wording ? (
          <WordCount field={field} initial={draft.personalParagraph} room={wording?.room ?? null} />
        ) : null}
        {wording ? <OwnWordsMeter own={wording.own} /> : null}
        <ContentWarnings warnings={wording?.warnings ?? []} />
      </div>
      {scripted ? null : (
        <p>
          <Button name="go" value="measure">
            {t("check")}
          </Button>
        </p>
      )}
      <Details summary={t("sent.summary")} tight>
        <p className="small soft">{t("sent.text")}</p>
      </Details>
    </>
  );
}
