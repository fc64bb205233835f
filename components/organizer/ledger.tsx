export type LedgerFigure = { key: string; title: string; count: string; definition: string };

/** Eight figures of different kinds, each with what it counts. They are never added up. */
export function Ledger({ label, figures }: { label: string; figures: LedgerFigure[] }) {
  return (
    <dl className="figures" aria-label={label}>
      {figures.map(({ key, title, count, definition }) => (
        <div key={key} className="figures__item">
          <dt className="figures__title">{title}</dt>
          <dd className="figures__count">{count}</dd>
          <dd className="figures__definition">{definition}</dd>
        </div>
      ))}
    </dl>
  );
}
