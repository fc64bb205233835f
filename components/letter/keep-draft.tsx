"use client";

import { useLocale, useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Details } from "../ui/details.tsx";
import { Notice } from "../ui/notice.tsx";
import { forgetSavedDrafts, readSavedDraft, saveDraft } from "./saved-drafts.ts";

type KeepDraftProps = { form: RefObject<HTMLFormElement | null>; campaign: string };

/** What of the form is the letter; the step and the sheet's token are not. */
const kept = [
  "to",
  "language",
  "person",
  "demands",
  "personalParagraph",
  "name",
  "city",
  "country",
  "postalAddress",
];

/** "Save on this device": off unless asked for, taken up only when asked for, and gone with one button or the quick exit. */
export function KeepDraft({ form, campaign }: KeepDraftProps) {
  const t = useTranslations("write.keep");
  const locale = useLocale();
  const [saved, setSaved] = useState(() => readSavedDraft(campaign)?.savedOn ?? null);
  const [said, setSaid] = useState("");
  function save() {
    if (!form.current) return;
    const fields = [...new FormData(form.current)].flatMap(([name, value]): [string, string][] =>
      kept.includes(name) ? [[name, String(value)]] : [],
    );
    const savedOn = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date());
    const done = saveDraft(campaign, { savedOn, fields });
    if (done) setSaved(savedOn);
    setSaid(t(done ? "saved" : "impossible"));
  }
  function restore() {
    const draft = readSavedDraft(campaign);
    if (!draft || !form.current) return;
    fillForm(form.current, draft.fields);
    setSaid(t("restored"));
  }
  function forget() {
    forgetSavedDrafts(campaign);
    setSaved(null);
    setSaid(t("forgotten"));
  }
  return (
    <Details summary={saved ? t("there", { when: saved }) : t("title")} tight open={saved !== null}>
      <div className="stack">
        <Notice tone="caution">{t("warning")}</Notice>
        <div className="cluster">
          {saved ? (
            <Button type="button" small onClick={restore}>
              {t("restore")}
            </Button>
          ) : null}
          <Button type="button" small onClick={save}>
            {t(saved ? "saveAgain" : "save")}
          </Button>
          {saved ? (
            <Button type="button" small onClick={forget}>
              {t("forget")}
            </Button>
          ) : null}
        </div>
        <p className="small" role="status">
          {said}
        </p>
      </div>
    </Details>
  );
}

function fillForm(form: HTMLFormElement, fields: readonly [string, string][]) {
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && ["radio", "checkbox"].includes(element.type)) {
      if (kept.includes(element.name))
        element.checked = fields.some(([name, value]) => name === element.name && value === element.value);
    } else if (
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    ) {
      const field = fields.find(([name]) => name === element.name);
      if (field && element.type !== "hidden") element.value = field[1];
    }
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
