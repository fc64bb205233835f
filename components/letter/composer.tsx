"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Draft } from "#domain/letters/schema";
import { Button } from "../ui/button.tsx";
import { Details } from "../ui/details.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Steps } from "../ui/steps.tsx";
import { useScripted } from "../ui/use-scripted.ts";
import type { AskedStep, StepView } from "./composer-view.tsx";
import { DraftFields } from "./draft-fields.tsx";
import { KeepDraft } from "./keep-draft.tsx";
import { LetterGuard } from "./letter-guard.tsx";
import { LiveSheet } from "./live-sheet.tsx";
import { StepAsk } from "./step-ask.tsx";
import { StepLanguage } from "./step-language.tsx";
import { StepTo } from "./step-to.tsx";
import { StepWho } from "./step-who.tsx";
import { StepWords } from "./step-words.tsx";
import { usePreview } from "./use-preview.ts";

const askedSteps: AskedStep[] = ["to", "language", "ask", "words", "who"];
const views = { to: StepTo, language: StepLanguage, ask: StepAsk, words: StepWords, who: StepWho };
const fieldsOf: Record<AskedStep, (keyof Draft)[]> = {
  to: ["to"],
  language: ["language"],
  ask: ["demands", "person"],
  words: ["personalParagraph"],
  who: ["name", "city", "country", "postalAddress"],
};

/**
 * The letter's form. Without script each step is a page; with it all steps are one, and the sheet lies beside them.
 * Both send the same fields to the same address.
 */
export function Composer(view: StepView) {
  const t = useTranslations("write");
  const scripted = useScripted();
  const form = useRef<HTMLFormElement>(null);
  const [wording, setWording] = useState(view.draft.wording);
  const { preview, busy } = usePreview(form, `${view.action}/preview`, scripted ? wording : null);
  const current = view.step === "check" ? "to" : view.step;
  const shown = scripted ? askedSteps : [current];
  const carried = shown.flatMap((step) => fieldsOf[step]);
  return (
    <div className={scripted ? "composer composer--wide" : "composer"}>
      <form
        ref={form}
        method="post"
        action={view.action}
        className="form composer__form"
        noValidate
        autoComplete="off"
      >
        <ErrorSummary
          title={t("refused")}
          errors={Object.entries(view.errors).map(([name, message]) => ({ name, message }))}
        />
        {scripted ? null : (
          <Steps
            label={t("steps.label")}
            steps={[...askedSteps, "check" as const].map((step) => t(`steps.${step}`))}
            current={askedSteps.indexOf(current)}
          />
        )}
        <input type="hidden" name="step" value={current} />
        <input type="hidden" name="wording" value={wording} />
        <LetterGuard draft={view.draft} />
        <DraftFields draft={view.draft} without={[...carried, "paper", "parallel", "wording"]} />
        {shown.map((step) => {
          const Step = views[step];
          return (
            <section key={step} className="composer__step" aria-labelledby={`step-${step}`}>
              <h2 id={`step-${step}`} className="composer__title">
                <span className="composer__number figures">{askedSteps.indexOf(step) + 1}</span>
                {t(`steps.${step}`)}
              </h2>
              <Step {...view} wording={preview?.wording ?? view.wording} />
            </section>
          );
        })}
        <Buttons scripted={scripted} first={current === "to"} last={current === "who"} />
        {scripted ? <KeepDraft form={form} campaign={view.action.replace(/^\/\w+/, "")} /> : null}
      </form>
      {scripted ? (
        <aside className="composer__sheet" aria-label={t("sheet.title")}>
          <Details summary={t("sheet.title")} open={window.matchMedia("(min-width: 56.25em)").matches}>
            <LiveSheet preview={preview} busy={busy} onReword={() => setWording(wording + 1)} />
          </Details>
        </aside>
      ) : null}
    </div>
  );
}

/** The button for going on comes first, because Enter presses the first one. */
function Buttons({ scripted, first, last }: { scripted: boolean; first: boolean; last: boolean }) {
  const t = useTranslations("write");
  return (
    <div className="composer__buttons">
      <Button variant="primary" name="go" value={scripted ? "check" : "next"}>
        {scripted || last ? t("toCheck") : t("next")}
      </Button>
      {scripted || first ? null : (
        <Button name="go" value="back">
          {t("back")}
        </Button>
      )}
    </div>
  );
}
