import { useTranslations } from "next-intl";
import { locales } from "#lib/locales";
import { RadioGroup } from "../ui/choices.tsx";
import type { StepView } from "./composer-view.tsx";

const names = { en: "English", ru: "Русский", kk: "Қазақша" } as const;

/** Languages that at least one chosen office reads; whether all of them do is told when the step is sent. */
export function StepLanguage({ draft, errors, offices, locale }: StepView) {
  const t = useTranslations("write.language");
  const chosen = offices.filter(({ slug }) => draft.to.length === 0 || draft.to.includes(slug));
  const limited = offices.filter((office) => office.reachable && office.languages.length === 1);
  const offered = locales.filter((language) => chosen.some(({ languages }) => languages.includes(language)));
  const fallback = offered.includes(locale) ? locale : offered[0];
  const unread = limited.some(({ languages }) => !languages.includes(locale));
  return (
    <>
      <RadioGroup
        name="language"
        legend={t("legend")}
        hint={t("hint")}
        error={errors.language}
        chosen={draft.language || fallback}
        options={offered.map((language) => ({
          value: language,
          label: <span lang={language}>{names[language]}</span>,
          hint: t(`about.${language}`),
        }))}
      />
      {limited.length > 0 ? (
        <p className="small soft">
          {t("limited", { offices: limited.map(({ name }) => name).join("; ") })} {unread ? t("unread") : ""}
        </p>
      ) : null}
    </>
  );
}
