import type { ReactNode } from "react";
import { DataTable } from "#components/ui/data-table";
import { Details } from "#components/ui/details";
import { classNames } from "../ui/class-names.ts";

export type ChartRow = { key: string; label: string; count: number | null };

type ChartFrameProps = {
  title: string;
  /** Beside other figures of one section, a title that does not outshout the section's own. */
  small?: boolean;
  note?: string;
  /** What the figure counts, to be opened on the spot. */
  about?: { show: string; text: string };
  /** Nothing to draw yet, and what to do about it. */
  empty?: string | undefined;
  table: { show: string; head: string; count: string; hidden: string; rows: ChartRow[] };
  format: (count: number) => string;
  children: ReactNode;
};

/** A picture of figures, and the same figures as a table for whoever does not see the picture. */
export function ChartFrame({ title, small, note, about, empty, table, format, children }: ChartFrameProps) {
  const { show, head, count, hidden, rows } = table;
  return (
    <figure className={classNames("chart", small && "chart--small")}>
      <figcaption className="chart__title">{title}</figcaption>
      {about ? (
        <Details summary={about.show} tight>
          <p className="chart__note">{about.text}</p>
        </Details>
      ) : null}
      {empty ? (
        <p className="chart__empty">{empty}</p>
      ) : (
        <>
          {children}
          {note ? <p className="chart__note">{note}</p> : null}
          <Details summary={show} tight>
            <DataTable
              caption={title}
              captionHidden
              columns={[
                { key: "label", head, cell: (row) => row.label },
                {
                  key: "count",
                  head: count,
                  number: true,
                  cell: (row) => (row.count === null ? hidden : format(row.count)),
                },
              ]}
              rows={rows}
              rowKey={(row) => row.key}
            />
          </Details>
        </>
      )}
    </figure>
  );
}
