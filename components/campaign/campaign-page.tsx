import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CampaignView } from "#domain/campaigns/schema";
import type { CounterWords } from "#lib/counter-words";
import { ButtonLink } from "../ui/button.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { CampaignHead } from "./campaign-head.tsx";
import { CampaignNotice } from "./campaign-notice.tsx";
import { Comments, type CommentsView } from "./comments.tsx";
import { DemandList } from "./demand-list.tsx";
import { Ledger } from "./ledger.tsx";
import { Officials, type WriteHref } from "./officials.tsx";
import { Section } from "./section.tsx";
import { Share } from "./share.tsx";
import { Story } from "./story.tsx";
import { TimeLine } from "./time-line.tsx";
import { Updates } from "./updates.tsx";

type CampaignPageProps = {
  campaign: CampaignView;
  counter: CounterWords;
  hrefs: {
    write: WriteHref;
    feed: string;
    evening: string;
    offices: string;
    comments: string;
    rules: string;
    /** The counter's newer words. */
    counts: string;
    /** Absolute. */
    page: string;
  };
  /** Null while the campaign takes none and has none. */
  comments: CommentsView | null;
  /** What stands beside the story: the form, or the words that say why there is none. */
  panel: ReactNode;
};

export function CampaignPage({ campaign, counter, comments, hrefs, panel }: CampaignPageProps) {
  const t = useTranslations("campaign");
  const ended = campaign.state === "CLOSED" || campaign.state === "HISTORICAL";
  return (
    <div className="campaign wrap">
      <div className="campaign__columns">
        <div className="campaign__reading">
          <CampaignNotice campaign={campaign} />
          <CampaignHead campaign={campaign} counter={counter} countsHref={hrefs.counts} />
          {ended && campaign.outcome ? <Outcome text={campaign.outcome} /> : null}
          <Story campaign={campaign} />
          <DemandList demands={campaign.demands} />
          {campaign.may.sign ? (
            <div className="campaign__bar">
              <p className="campaign__bar-count figures" data-count="short">
                {counter.short}
              </p>
              <ButtonLink variant="primary" wide href="#sign">
                {t("sign")}
              </ButtonLink>
            </div>
          ) : null}
        </div>
        <div className="campaign__panel">{panel}</div>
        <div className="campaign__more">
          <Officials
            campaign={campaign}
            writeHref={hrefs.write}
            eveningHref={hrefs.evening}
            recordHref={hrefs.offices}
          />
          <TimeLine facts={campaign.timeline} />
          <Ledger counts={campaign.counts} />
          <Updates updates={campaign.updates} feedHref={hrefs.feed} />
          {comments ? (
            <Comments comments={comments} rulesHref={hrefs.rules} commentsHref={hrefs.comments} />
          ) : null}
          <Share url={hrefs.page} title={campaign.title} />
          {campaign.disclaimer ? (
            <div className="campaign__disclaimer">
              <Markdown text={campaign.disclaimer} />
            </div>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function Outcome({ text }: { text: string }) {
  const t = useTranslations("campaign.outcome");
  return (
    <Section id="outcome" title={t("title")}>
      <div className="prose">
        <Markdown text={text} />
      </div>
    </Section>
  );
}
