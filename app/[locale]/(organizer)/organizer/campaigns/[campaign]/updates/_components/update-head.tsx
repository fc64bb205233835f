import { useTranslations } from "next-intl";
import { PageHead } from "../../../../../_components/page-head.tsx";

const pages = ["text", "preview", "send"] as const;
export type UpdatePage = (typeof pages)[number];

type UpdateHeadProps = {
  on: UpdatePage;
  title: string;
  /** Of all updates. */
  list: string;
  home: string;
  done?: string | undefined;
};

/** Title of an update, its three steps beside each other, and the way back to all updates. */
export function UpdateHead({ on, title, list, home, done }: UpdateHeadProps) {
  const t = useTranslations("updates");
  return (
    <>
      <p className="organizer-quiet">
        <a href={list}>{t("title")}</a>
      </p>
      <PageHead title={title || t("list.untitled")} intro={t(`${on}.intro`)} done={done} area="updates">
        <nav className="subnav" aria-label={t("nav.label")}>
          {pages.map((page) => (
            <a
              key={page}
              href={page === "text" ? home : `${home}/${page}`}
              aria-current={page === on ? "page" : undefined}
            >
              {t(`nav.${page}`)}
            </a>
          ))}
        </nav>
      </PageHead>
    </>
  );
}
