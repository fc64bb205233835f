export type LedgerFigure = { key: string; title: string; count: string; definition: string };

/** Eight figures of different kinds, each with what it counts. They are never added up. */
export function Ledger({ label, figures }: { label: string; figures: LedgerFigure[] }) {
  return (
    <dl className="tally" aria-label={label}>
      {figures.map(({ key, title, count, definition }) => (
        <div key={key} className="tally__item">
          <dt className="tally__title">{title}</dt>
          <dd className="tally__count">{count}</dd>
          <dd className="tally__definition">{definition}</dd>
        </div>
      ))}
    </dl>
  );
}
