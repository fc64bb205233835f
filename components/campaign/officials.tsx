import { useFormatter, useTranslations } from "next-intl";
import type { CampaignView, RecipientView } from "#domain/campaigns/schema";
import { ButtonLink } from "../ui/button.tsx";
import { Stamp } from "../ui/stamp.tsx";
import { Unbroken } from "../ui/unbroken.tsx";
import { AbolishedText } from "./abolished-text.tsx";
import { Section } from "./section.tsx";

/** Address of the letter composer for an office. */
export type WriteHref = (office: string) => string;

type OfficialsProps = {
  campaign: CampaignView;
  writeHref: WriteHref;
  /** Address of the page that prepares a letter evening. */
  eveningHref: string;
  /** Address above the offices' records. */
  recordHref: string;
};
type EnvelopeProps = Omit<OfficialsProps, "eveningHref"> & { recipient: RecipientView };

export function Officials({ campaign, writeHref, eveningHref, recordHref }: OfficialsProps) {
  const t = useTranslations("campaign.officials");
  return (
    <Section id="officials" title={t("title")} intro={t("intro")}>
      <div className="airmail" />
      <ul className="envelopes">
        {campaign.recipients.map((recipient) => (
          <li key={recipient.slug}>
            <Envelope
              recipient={recipient}
              campaign={campaign}
              writeHref={writeHref}
              recordHref={recordHref}
            />
          </li>
        ))}
      </ul>
      {campaign.may.write === "no" ? null : <Together href={eveningHref} />}
    </Section>
  );
}

/** One table, many writers. */
function Together({ href }: { href: string }) {
  const t = useTranslations("evening.link");
  return (
    <div className="together">
      <div>
        <h3>{t("title")}</h3>
        <p className="small soft">{t("text")}</p>
      </div>
      <ButtonLink small href={href}>
        {t("button")}
      </ButtonLink>
    </div>
  );
}

function Envelope({ recipient, campaign, writeHref, recordHref }: EnvelopeProps) {
  const t = useTranslations("campaign.officials");
  const offices = useTranslations("offices");
  const format = useFormatter();
  const reachable = recipient.channels.length > 0;
  const sends = reachable && campaign.may.write === "yes";
  const list = (words: string[]) => format.list(words, { type: "disjunction" });
  return (
    <article className="envelope">
      <div className="envelope__head">
        <p className="envelope__note">{recipient.remit}</p>
        <Stamp value={format.number(recipient.lettersPrepared)} />
      </div>
      <address className="envelope__address">
        <h3 className="envelope__office">
          <Unbroken text={recipient.office} />
        </h3>
        {recipient.holder ? <p>{recipient.holder}</p> : null}
        <AddressLines lines={recipient.addressLines} />
        {recipient.phone ? <Phone phone={recipient.phone} /> : null}
        {recipient.abolished ? (
          <AbolishedText abolished={recipient.abolished} recordHref={recordHref} />
        ) : reachable ? null : (
          <p className="soft">{t("noAddress")}</p>
        )}
      </address>
      <div className="envelope__foot">
        <p className="envelope__letters figures">
          {t("letters", { count: recipient.lettersPrepared })}
          {sends ? (
            <span>{t("by", { channels: list(recipient.channels.map((key) => t(`channels.${key}`))) })}</span>
          ) : null}
        </p>
        <a
          className="envelope__record"
          href={`${recordHref}/${recipient.slug}`}
          aria-label={offices("linkOf", { office: recipient.office })}
        >
          {offices("link")}
        </a>
        {campaign.may.write === "no" ? null : (
          <ButtonLink
            small
            href={writeHref(recipient.slug)}
            aria-label={t(sends ? "writeTo" : "readTo", { office: recipient.office })}
          >
            {t(sends ? "write" : "read")}
          </ButtonLink>
        )}
      </div>
    </article>
  );
}

/** Street, place and country as they stand on the envelope; the office's short name above them is in the heading. */
function AddressLines({ lines }: { lines: string[] }) {
  return (
    <p className="envelope__lines" lang="en">
      {lines.slice(-3).map((line) => (
        <span key={line}>
          <Unbroken text={line} />
        </span>
      ))}
    </p>
  );
}

function Phone({ phone }: { phone: NonNullable<RecipientView["phone"]> }) {
  const t = useTranslations("campaign.officials");
  return (
    <p className="figures">
      {t("phone")} {phone.callable ? <a href={`tel:${phone.e164}`}>{phone.display}</a> : phone.display}
    </p>
  );
}
