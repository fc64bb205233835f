import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/choices";
import { Field } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { TextInput } from "#components/ui/text-input";
import { languageName } from "#lib/language-name";
import type { SectionView } from "./section-view.ts";

/** Whether all is saved, what saving brings about, and the buttons. */
export function SaveBar({ view, markdown }: { view: SectionView; markdown: boolean }) {
  const t = useTranslations("editor");
  const reviewed = view.reviewed.map(languageName).join(", ");
  return (
    <>
      {reviewed ? (
        <Notice>
          <p>{t("form.reviewEnds", { languages: reviewed })}</p>
          <Checkbox
            name="reviewedAgain"
            label={t("form.reviewedAgain")}
            defaultChecked={view.reviewedAgain}
          />
        </Notice>
      ) : null}
      <Field name="summary" label={t("form.summary")} hint={t("form.summaryHint")} optional={t("optional")}>
        {(control) => <TextInput {...control} maxLength={200} defaultValue={view.summary} />}
      </Field>
      <div className="save-bar">
        <p className="save-bar__state" role="status">
          <span className="save-bar__saved">
            {view.from > 0 ? t("form.savedVersion", { number: view.from }) : t("form.saved")}
          </span>
          <span className="save-bar__unsaved">{t("form.unsaved")}</span>
        </p>
        <div className="cluster">
          <Button name="step" value="save" variant="primary">
            {t("form.save")}
          </Button>
          {markdown ? (
            <Button name="step" value="preview" variant="quiet">
              {t("form.preview")}
            </Button>
          ) : null}
        </div>
      </div>
    </>
  );
}
