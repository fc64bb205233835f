import { useTranslations } from "next-intl";
import { Details } from "#components/ui/details";
import { Notice } from "#components/ui/notice";

type CareProps = {
  /** Name of the country concerned, or null. */
  country: string | null;
  days: number;
  /** Shown at once to whoever has not printed any sheet yet. */
  open: boolean;
};

/** How a list of names on paper is kept, carried and destroyed. */
export function Care({ country, days, open }: CareProps) {
  const t = useTranslations("paper.care");
  return (
    <Details summary={t("title")} open={open} id="care">
      <div className="paper-care">
        <p>{t("intro")}</p>
        {country ? (
          <Notice tone="caution" title={t("insideTitle", { country })}>
            <p>{t("inside")}</p>
          </Notice>
        ) : null}
        <ul className="organizer-list">
          {["give", "never", "carry", "lock", "destroy", "lost"].map((item) => (
            <li key={item}>{t(`items.${item}`, { days })}</li>
          ))}
        </ul>
      </div>
    </Details>
  );
}
