import { useTranslations } from "next-intl";
import type { CampaignView } from "#domain/campaigns/schema";
import type { CounterWords } from "#lib/counter-words";
import { Markdown } from "../ui/markdown.tsx";
import { Counter } from "./counter.tsx";

type CampaignHeadProps = { campaign: CampaignView; counter: CounterWords; countsHref: string };

/** The first ten seconds: who, what is asked, how many have signed. */
export function CampaignHead({ campaign, counter, countsHref }: CampaignHeadProps) {
  const t = useTranslations("campaign");
  return (
    <header className="campaign-head">
      <p className="campaign-head__from">{t("from", { organisation: campaign.organisation.name })}</p>
      <h1 className="campaign-head__title">{campaign.title}</h1>
      <div className="campaign-head__lede">
        <Markdown text={campaign.lede} />
      </div>
      <Counter words={counter} newer={campaign.may.sign ? countsHref : null} />
    </header>
  );
}
