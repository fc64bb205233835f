import { useTranslations } from "next-intl";
import type { ComposeLink } from "#domain/letters/schema";
import { Button, ButtonLink } from "../ui/button.tsx";
import { ChannelPage, PostedButton } from "./channel-page.tsx";
import type { ComposerView } from "./composer-view.tsx";
import { CopyText } from "./copy-text.tsx";

type OwnMailProps = ComposerView & {
  office: string;
  officeName: string;
  to: string;
  subject: string;
  text: string;
  links: ComposeLink[];
};

/** From one's own address: links that open a message, a draft as a file, and every part to copy. */
export function OwnMail({ office, officeName, to, subject, text, links, ...view }: OwnMailProps) {
  const t = useTranslations("write.mail");
  const complete = links.every((link) => link.complete);
  return (
    <ChannelPage title={t("title", { office: officeName })} office={office} {...view}>
      <p className="small soft">{t("third")}</p>
      <div className="channel__buttons">
        {links.map(({ provider, href }) => (
          <ButtonLink
            key={provider}
            small
            href={href}
            rel="noreferrer"
            target={provider === "mailto" ? undefined : "_blank"}
          >
            {t(`providers.${provider}`)}
          </ButtonLink>
        ))}
        <Button small name="go" value={`eml:${office}`}>
          {t("file")}
        </Button>
      </div>
      {complete ? null : <p className="small">{t("paste")}</p>}
      <CopyText label={t("to")} text={to} rows={1} />
      <CopyText label={t("subject")} text={subject} rows={2} />
      <CopyText label={t("text")} text={text} rows={14} />
      <PostedButton office={office} channel="mail-program" />
    </ChannelPage>
  );
}
