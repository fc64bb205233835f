import { useTranslations } from "next-intl";

const pages = ["offices", "cities", "import"] as const;
export type OfficesPage = (typeof pages)[number];

/** The pages about offices, beside each other. */
export function OfficesNav({ base, on }: { base: string; on: OfficesPage }) {
  const t = useTranslations("office-records.nav");
  return (
    <nav className="subnav" aria-label={t("label")}>
      {pages.map((page) => (
        <a
          key={page}
          href={page === "offices" ? base : `${base}/${page}`}
          aria-current={page === on ? "page" : undefined}
        >
          {t(page)}
        </a>
      ))}
    </nav>
  );
}
