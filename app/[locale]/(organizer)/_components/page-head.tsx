import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice";

type PageHeadProps = {
  title: string;
  intro?: ReactNode;
  done?: string | undefined;
  /** Area of the messages that say what was done. */
  area?:
    | "digests"
    | "integrations"
    | "letter-settings"
    | "mail"
    | "editor"
    | "exports"
    | "moderation"
    | "office-records"
    | "organizer"
    | "paper"
    | "team"
    | "templates"
    | "updates";
  children?: ReactNode;
};

/** Title of a page, and what an action has just done. Only known words are taken from the address. */
export async function PageHead({ title, intro, done, area = "organizer", children }: PageHeadProps) {
  const areas = await Promise.all([getTranslations(area), getTranslations("organizer")]);
  const key = done !== undefined && /^[a-z-]+$/.test(done) ? `done.${done}` : null;
  const t = key && areas.find((each) => each.has(key));
  return (
    <header className="organizer-head">
      <h1>{title}</h1>
      {intro ? <p className="organizer-head__intro">{intro}</p> : null}
      {t ? (
        <Notice tone="good" role="status">
          <p>{t(key)}</p>
        </Notice>
      ) : null}
      {children}
    </header>
  );
}
