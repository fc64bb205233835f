import { useTranslations } from "next-intl";
import { ButtonLink } from "../ui/button.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { type CampaignView, open } from "./campaign-view.ts";
import { Counter } from "./counter.tsx";

/** The first ten seconds: who, what is asked, how many have signed, where to sign. */
export function CampaignHead({ campaign }: { campaign: CampaignView }) {
  const t = useTranslations("campaign");
  return (
    <header className="campaign-head">
      <p className="campaign-head__from">{t("from", { organisation: campaign.organisation.name })}</p>
      <h1 className="campaign-head__title">{campaign.title}</h1>
      <div className="campaign-head__lede">
        <Markdown text={campaign.lede} />
      </div>
      <Counter campaign={campaign} />
      {open.signing(campaign.state) ? (
        <p className="campaign-head__actions">
          <ButtonLink variant="primary" wide href="#sign">
            {t("sign")}
          </ButtonLink>
        </p>
      ) : null}
    </header>
  );
}
