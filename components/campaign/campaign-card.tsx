import { useTranslations } from "next-intl";
import type { CampaignCard as Card } from "#domain/campaigns/schema";
import { Tag } from "../ui/tag.tsx";

/** A campaign in a list; the whole sheet leads to it. */
export function CampaignCard({ campaign, href }: { campaign: Card; href: string }) {
  const t = useTranslations("home");
  const signing = campaign.may.sign;
  return (
    <article className="letter-card">
      <div className="airmail" />
      <div className="letter-card__top">
        <p>{t("card.from", { organisation: campaign.organisation.name })}</p>
        <p>
          <Tag tone={campaign.state === "ACTIVE" ? "good" : undefined}>
            {t(campaign.sample ? "states.sample" : `states.${campaign.state}`)}
          </Tag>
        </p>
      </div>
      <h3 className="letter-card__title">
        <a href={href}>{campaign.title}</a>
      </h3>
      <p className="letter-card__summary">{campaign.summary}</p>
      <div className="letter-card__foot">
        <div className="figures">
          <p>{t("card.signed", { count: campaign.signaturesConfirmed })}</p>
          <p>{t("card.letters", { count: campaign.lettersPrepared })}</p>
        </div>
        <span className={signing ? "button button--primary" : "button"} aria-hidden="true">
          {t(signing ? "card.open" : "card.closed")}
        </span>
      </div>
    </article>
  );
}
