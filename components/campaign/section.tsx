import type { ReactNode } from "react";

/** A section of the page; the tick beside its heading is where a letter would be folded. */
export function Section({
  id,
  title,
  intro,
  children,
}: {
  id: string;
  title: ReactNode;
  intro?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <h2 className="section__title" id={`${id}-title`}>
        {title}
      </h2>
      {intro ? <p className="section__intro">{intro}</p> : null}
      {children}
    </section>
  );
}
