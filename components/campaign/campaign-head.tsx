import { useTranslations } from "next-intl";
import type { CampaignView } from "#domain/campaigns/schema";
import { Markdown } from "../ui/markdown.tsx";
import { Counter } from "./counter.tsx";

/** The first ten seconds: who, what is asked, how many have signed. */
export function CampaignHead({ campaign }: { campaign: CampaignView }) {
  const t = useTranslations("campaign");
  return (
    <header className="campaign-head">
      <p className="campaign-head__from">{t("from", { organisation: campaign.organisation.name })}</p>
      <h1 className="campaign-head__title">{campaign.title}</h1>
      <div className="campaign-head__lede">
        <Markdown text={campaign.lede} />
      </div>
      <Counter
        slug={campaign.slug}
        first={{ ...campaign.counts, goal: campaign.goal }}
        maySign={campaign.may.sign}
      />
    </header>
  );
}
