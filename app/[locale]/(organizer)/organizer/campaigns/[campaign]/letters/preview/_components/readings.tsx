import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";
import { Tag } from "#components/ui/tag";
import type { PreviewResult, ReadingView } from "#domain/letter-settings/schema";
import type { Locale } from "#lib/locales";

type ReadingsProps = Pick<PreviewResult, "readings" | "told"> & { locale: Locale };

/** Which rule decided and why the ones before it did not, for each office that the letter came by. */
export function Readings({ readings, told, locale }: ReadingsProps) {
  const t = useTranslations("letter-settings.preview");
  return (
    <section className="organizer-section" aria-labelledby="readings">
      <h2 id="readings">{t("readings")}</h2>
      {readings.map((reading) => (
        <Reading key={reading.office} reading={reading} />
      ))}
      {told.map((text) => (
        <Notice key={text.en} title={t("told")}>
          <p>{text[locale]}</p>
        </Notice>
      ))}
    </section>
  );
}

function Reading({ reading: { office, rules } }: { reading: ReadingView }) {
  const t = useTranslations("letter-settings.preview");
  const decided = rules.some(({ verdict }) => verdict === "decided");
  return (
    <>
      <h3>{office}</h3>
      <ol className="organizer-list readings">
        {rules.map(({ position, verdict, because }) => (
          <li key={position}>
            {t("rule", { position })}{" "}
            <Tag tone={verdict === "decided" ? "good" : undefined}>{t(`verdict.${verdict}`)}</Tag>{" "}
            {because ? t(`because.${because}`) : null}
          </li>
        ))}
      </ol>
      {decided ? null : <p>{t("noRule")}</p>}
    </>
  );
}
