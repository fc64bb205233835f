import { useTranslations } from "next-intl";

/** The pages about sheets, beside each other. */
export function PaperNav({ base, on }: { base: string; on?: "desk" | "import" }) {
  const t = useTranslations("paper.nav");
  return (
    <nav className="subnav" aria-label={useTranslations("paper")("title")}>
      {(["desk", "import"] as const).map((page) => (
        <a
          key={page}
          href={page === "desk" ? base : `${base}/${page}`}
          aria-current={page === on ? "page" : undefined}
        >
          {t(page)}
        </a>
      ))}
    </nav>
  );
}
