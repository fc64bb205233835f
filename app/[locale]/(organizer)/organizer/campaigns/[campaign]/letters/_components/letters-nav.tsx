import { useTranslations } from "next-intl";

const pages = [
  "overview",
  "recipients",
  "templates",
  "rules",
  "preview",
  "wording",
  "additions",
  "missions",
  "postage",
] as const;
export type LettersPage = (typeof pages)[number];

/** The pages of the letter settings, beside each other. */
export function LettersNav({ base, on }: { base: string; on: LettersPage }) {
  const t = useTranslations("letter-settings.nav");
  return (
    <nav className="subnav" aria-label={t("label")}>
      {pages.map((page) => (
        <a
          key={page}
          href={page === "overview" ? base : `${base}/${page}`}
          aria-current={page === on ? "page" : undefined}
        >
          {t(page)}
        </a>
      ))}
    </nav>
  );
}
