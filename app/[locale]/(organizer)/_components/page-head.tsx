import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice";

type PageHeadProps = {
  title: string;
  intro?: ReactNode;
  done?: string | undefined;
  /** Area of the messages that say what was done. */
  area?: "organizer" | "letter-settings" | "moderation";
  children?: ReactNode;
};

/** Title of a page, and what an action has just done. Only known words are taken from the address. */
export async function PageHead({ title, intro, done, area = "organizer", children }: PageHeadProps) {
  const t = await getTranslations(area);
  const known = done !== undefined && /^[a-z-]+$/.test(done) && t.has(`done.${done}`);
  return (
    <header className="organizer-head">
      <h1>{title}</h1>
      {intro ? <p className="organizer-head__intro">{intro}</p> : null}
      {known ? (
        <Notice tone="good" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      ) : null}
      {children}
    </header>
  );
}
