import type { ReactNode } from "react";
import { ResponseText } from "#components/moderation/response-text";
import type { ResponseTime } from "#domain/moderation/schema";

type CommentsHeadProps = {
  campaign: { title: string; href: string };
  title: string;
  lead: string;
  response: ResponseTime;
  /** Between title and lead: what came of what was just done. */
  done?: ReactNode;
  children?: ReactNode;
};

/** Title of a page on a campaign's comments, with how soon moderators answer. */
export function CommentsHead({ campaign, title, lead, response, done, children }: CommentsHeadProps) {
  return (
    <header className="stack">
      <p>
        <a href={campaign.href}>{campaign.title}</a>
      </p>
      <h1>{title}</h1>
      {done}
      <p className="prose">
        {lead} <ResponseText response={response} />
      </p>
      {children}
    </header>
  );
}
