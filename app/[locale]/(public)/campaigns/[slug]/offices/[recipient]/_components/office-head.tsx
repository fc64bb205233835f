import { useTranslations } from "next-intl";
import { AbolishedText } from "#components/campaign/abolished-text";
import { ButtonLink } from "#components/ui/button";
import { Details } from "#components/ui/details";
import { Unbroken } from "#components/ui/unbroken";
import type { CampaignView, RecipientView } from "#domain/campaigns/schema";

type OfficeHeadProps = {
  campaign: CampaignView;
  office: RecipientView;
  /** Of the campaign. */
  path: string;
  /** The page's own, in full: a print-out says where its figures can be checked. */
  address: string;
};

/** Whose record it is, what can be done now, and the way to the other offices. */
export function OfficeHead({ campaign, office, path, address }: OfficeHeadProps) {
  const t = useTranslations("offices");
  const others = campaign.recipients.filter(({ slug }) => slug !== office.slug);
  const writes = campaign.may.write === "yes" && office.channels.length > 0;
  return (
    <header className="office-page__head">
      <p className="small">
        {t("campaign")}: <a href={path}>{campaign.title}</a>
      </p>
      <h1>
        <Unbroken text={t("title", { office: office.office })} />
      </h1>
      <p className="soft">{office.remit}</p>
      {office.abolished ? (
        <AbolishedText abolished={office.abolished} recordHref={`${path}/offices`} />
      ) : null}
      <p className="prose">{t("intro")}</p>
      <p className="cluster">
        {writes ? (
          <ButtonLink variant="primary" href={`${path}/write?to=${office.slug}`}>
            {t("write")}
          </ButtonLink>
        ) : null}
        <ButtonLink href={`${path}/write/reply?office=${office.slug}`}>{t("report")}</ButtonLink>
      </p>
      <p className="office-page__address small">
        {t("address")} {address}
      </p>
      <Details summary={t("others")} tight>
        <ul className="office-page__others">
          {others.map(({ slug, office: name }) => (
            <li key={slug}>
              <a href={`${path}/offices/${slug}`}>{name}</a>
            </li>
          ))}
        </ul>
      </Details>
    </header>
  );
}
