import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Details } from "#components/ui/details";
import type { Locale } from "#lib/locales";

const LAW = { en: "eng", ru: "rus", kk: "kaz" } as const;

/** How the law's list comes about, and where it can be read. */
export function HolidayRules({ locale }: { locale: Locale }) {
  const t = useTranslations("aftercare.holidays");
  const law = (number: string) => (words: ReactNode) => (
    <a href={`https://adilet.zan.kz/${LAW[locale]}/docs/${number}`} rel="noreferrer">
      {words}
    </a>
  );
  return (
    <Details summary={t("rule")} tight>
      <ul className="organizer-list">
        <li>{t("ruleMoves")}</li>
        <li>{t("ruleStays")}</li>
        <li>{t("ruleDecree")}</li>
        <li>{t.rich("sources", { holidays: law("Z010000267_"), labour: law("K1500000414") })}</li>
      </ul>
    </Details>
  );
}
