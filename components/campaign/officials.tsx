import { useFormatter, useTranslations } from "next-intl";
import { ButtonLink } from "../ui/button.tsx";
import { Stamp } from "../ui/stamp.tsx";
import { Tag } from "../ui/tag.tsx";
import { type CampaignView, open, type RecipientView } from "./campaign-view.ts";
import { Section } from "./section.tsx";

type OfficialsProps = { campaign: CampaignView /** Address of the letter composer. */; writeHref: string };

export function Officials({ campaign, writeHref }: OfficialsProps) {
  const t = useTranslations("campaign.officials");
  return (
    <Section id="officials" title={t("title")} intro={t("intro")}>
      <div className="airmail" />
      <ul className="envelopes">
        {campaign.recipients.map((recipient) => (
          <li key={recipient.slug}>
            <Envelope recipient={recipient} campaign={campaign} writeHref={writeHref} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Envelope({ recipient, campaign, writeHref }: OfficialsProps & { recipient: RecipientView }) {
  const t = useTranslations("campaign.officials");
  const format = useFormatter();
  const reachable = recipient.channels.length > 0;
  return (
    <article className="envelope">
      <div className="envelope__head">
        <p className="envelope__note">{recipient.remit}</p>
        <Stamp value={format.number(recipient.lettersPrepared)} />
      </div>
      <address className="envelope__address">
        <h3 className="envelope__office">{recipient.office}</h3>
        {recipient.holder ? <p>{recipient.holder}</p> : null}
        {recipient.addressLines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {recipient.phone ? <p className="figures">{t("phone", { phone: recipient.phone })}</p> : null}
        {reachable ? null : <p className="soft">{t("noAddress")}</p>}
      </address>
      <div className="envelope__foot">
        <p className="envelope__letters figures">{t("letters", { count: recipient.lettersPrepared })}</p>
        {campaign.state === "ACTIVE" && reachable ? (
          <p className="cluster">
            {recipient.channels.map((channel) => (
              <Tag key={channel}>{t(`channels.${channel}`)}</Tag>
            ))}
          </p>
        ) : null}
        {open.writing(campaign.state) ? (
          <ButtonLink
            small
            href={`${writeHref}?to=${recipient.slug}`}
            aria-label={t("writeTo", { office: recipient.office })}
          >
            {t(campaign.state === "ACTIVE" ? "write" : "read")}
          </ButtonLink>
        ) : null}
      </div>
    </article>
  );
}
