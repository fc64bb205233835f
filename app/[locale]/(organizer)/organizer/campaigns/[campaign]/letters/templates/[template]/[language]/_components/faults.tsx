import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";
import type { TemplateFault } from "#domain/letter-templates/schema";

/** Everything for which the text was not saved; each line leads to its field. */
export function Faults({ faults }: { faults: TemplateFault[] }) {
  const t = useTranslations("templates.faults");
  if (faults.length === 0) return null;
  return (
    <Notice tone="wrong" title={t("title")} role="alert">
      <ul className="organizer-list">
        {faults.map(({ field, reason, found }) => (
          <li key={`${field} ${reason} ${found}`}>
            {field ? <a href={`#part-${field}`}>{t(reason, { found })}</a> : t(reason, { found })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
