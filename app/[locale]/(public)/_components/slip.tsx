import type { ReactNode } from "react";

type SlipProps = {
  title: string;
  lead?: ReactNode;
  /** Edged like an air-mail letter: what it is about goes by post or mail. */
  airmail?: boolean;
  children?: ReactNode;
};

/** A sheet for one errand: something to decide, or the word that it is done. */
export function Slip({ title, lead, airmail, children }: SlipProps) {
  return (
    <div className="wrap wrap--narrow page">
      <article className="slip">
        {airmail ? <hr className="airmail slip__edge" /> : null}
        <div className="slip__body">
          <h1 className="slip__title">{title}</h1>
          {lead ? <p className="slip__lead">{lead}</p> : null}
          {children}
        </div>
      </article>
    </div>
  );
}
