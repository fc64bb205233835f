import { useTranslations } from "next-intl";
import { ActionForm, FormArea } from "#components/organizer/action-form";
import { Checkbox } from "#components/ui/choices";
import { Details } from "#components/ui/details";
import type { FormReader } from "#lib/form-reader";
import { languageName } from "#lib/language-name";
import type { Locale } from "#lib/locales";
import type { SectionView } from "./section-view.ts";

type CorrectDemandProps = { id: string; number: number; view: SectionView; form: FormReader };

const suffix: Record<Locale, string> = { en: "En", ru: "Ru", kk: "Kk" };

/** For a slip of the pen in a demand that is published: the new words, and why, in each language that readers have. */
export function CorrectDemand({ id, number, view, form }: CorrectDemandProps) {
  const t = useTranslations("editor.correction");
  const common = useTranslations("organizer");
  const isOwn = form.value("demand") === id;
  return (
    <Details summary={t("open", { number })} open={isOwn} tight>
      <p className="organizer-quiet">{t("intro")}</p>
      <ActionForm form={form} submit={t("submit")} summaryTitle={common("summary")}>
        <input type="hidden" name="demand" value={id} />
        <input type="hidden" name="version" value={view.from} />
        {view.on.map((locale) => (
          <div key={locale} className="field-pair">
            <FormArea
              form={form}
              name={`text${suffix[locale]}`}
              label={t("text", { language: languageName(locale) })}
              initial={view.content[`demands.${id}.text.${locale}`]}
            />
            <FormArea
              form={form}
              name={`reason${suffix[locale]}`}
              label={t("reason", { language: languageName(locale) })}
            />
          </div>
        ))}
        <Checkbox
          id={form.id(`confirmed-${id}`)}
          name="confirmed"
          label={t("confirmed")}
          error={form.error("confirmed")}
          required
        />
      </ActionForm>
    </Details>
  );
}
