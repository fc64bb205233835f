import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type NavLink, NavLinks, NavMenu } from "#components/organizer/nav-links";

type DeskSectionProps = {
  title: string;
  /** What else is said of it: its state, a way out of the desk. */
  aside?: ReactNode;
  links: NavLink[];
  children: ReactNode;
};

/** The pages of one campaign or organisation, under its name and beside each other. */
export function DeskSection({ title, aside, links, children }: DeskSectionProps) {
  const t = useTranslations("desk");
  return (
    <>
      <div className="desk-section">
        <div className="desk-section__head">
          <p className="desk-section__title">{title}</p>
          {aside}
        </div>
        <div className="desk-section__nav">
          <NavLinks label={title} links={links} />
        </div>
        <NavMenu menu={t("pages")} label={title} links={links} />
      </div>
      {children}
    </>
  );
}
