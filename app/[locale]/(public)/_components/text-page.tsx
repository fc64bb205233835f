import type { ReactNode } from "react";
import { Markdown } from "#components/ui/markdown";

type TextPageProps = {
  title: string;
  lead: string;
  sections: { id: string; title: string; body: string }[];
  /** Stands before the sections. */
  children?: ReactNode;
};

/** A page to read: one column, with its contents listed first. */
export function TextPage({ title, lead, sections, children }: TextPageProps) {
  return (
    <article className="text-page wrap">
      <header className="text-page__head">
        <h1>{title}</h1>
        <p className="text-page__lead">{lead}</p>
      </header>
      <div className="text-page__body">
        {children}
        {sections.map((section) => (
          <section key={section.id} className="text-page__section" aria-labelledby={section.id}>
            <h2 id={section.id}>{section.title}</h2>
            <div className="prose">
              <Markdown text={section.body} />
            </div>
          </section>
        ))}
      </div>
      <nav className="text-page__contents" aria-label={title}>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </article>
  );
}
