import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type DetailsProps = { summary: ReactNode; open?: boolean; tight?: boolean; id?: string; children: ReactNode };

export function Details({ summary, open, tight, id, children }: DetailsProps) {
  return (
    <details className={classNames("details", tight && "details--tight")} open={open} id={id}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
