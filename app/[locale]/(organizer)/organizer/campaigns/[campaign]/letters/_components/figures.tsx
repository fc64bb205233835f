import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag";
import type { LetterSettings } from "#domain/letter-settings/schema";

/** What is set on the other pages, and where something is to be looked at. */
export function Figures({ settings, base }: { settings: LetterSettings; base: string }) {
  const t = useTranslations("letter-settings");
  const { rules, faults, terms, missions, postage } = settings;
  const rows = [
    { page: "rules", count: rules },
    { page: "wording", count: terms },
    { page: "missions", count: missions },
    { page: "postage", count: postage },
  ] as const;
  return (
    <ul className="tally">
      {rows.map(({ page, count }) => (
        <li key={page} className="tally__item">
          <a className="tally__title" href={`${base}/${page}`}>
            {t(`nav.${page}`)}
          </a>
          <span className="tally__count">{count}</span>
          <span className="tally__definition">
            {t(`overview.about.${page}`)}{" "}
            {page === "rules" && faults > 0 ? (
              <Tag tone="caution">{t("rules.faults", { count: faults })}</Tag>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
