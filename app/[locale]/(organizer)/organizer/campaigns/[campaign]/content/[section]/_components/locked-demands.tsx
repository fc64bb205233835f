import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";
import { rowsOf } from "#domain/editor/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import { languageName } from "#lib/language-name";
import { CorrectDemand } from "./correct-demand.tsx";
import type { SectionView } from "./section-view.ts";

type LockedDemandsProps = { view: SectionView; state: FormState | null; wordFor: (key: string) => string };

/** Published demands: people have signed these words. */
export function LockedDemands({ view, state, wordFor }: LockedDemandsProps) {
  const t = useTranslations("editor");
  return (
    <>
      <Notice>
        <p>{t("form.locked")}</p>
      </Notice>
      <ol className="row-cards">
        {rowsOf(view.content, "demands").map((id, index) => (
          <li key={id} className="row-card">
            <h3>{t("rows.demands.name", { number: index + 1 })}</h3>
            <dl className="locked-texts">
              {view.on.map((locale) => (
                <div key={locale}>
                  <dt lang={locale}>{languageName(locale)}</dt>
                  <dd lang={locale}>{view.content[`demands.${id}.text.${locale}`]}</dd>
                </div>
              ))}
            </dl>
            <CorrectDemand
              id={id}
              number={index + 1}
              view={view}
              form={readForm("correct", state?.values.demand === id ? state : null, wordFor)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
