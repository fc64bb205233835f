import type { ReactNode } from "react";

export function DefinitionList({ items }: { items: { key: string; term: ReactNode; text: ReactNode }[] }) {
  return (
    <dl className="definitions">
      {items.map((item) => (
        <div key={item.key} className="definitions__row">
          <dt>{item.term}</dt>
          <dd>{item.text}</dd>
        </div>
      ))}
    </dl>
  );
}
