import { Heading, Hr, Link, Text } from "@react-email/components";
import type { ReactNode } from "react";
import type { UpdateText } from "#domain/delivery/schema";
import { Frame, Paragraph } from "#emails/frame";
import { ink } from "#emails/ink";
import { MailMarkdown } from "#emails/markdown";
import type { MailProps } from "#emails/props";

type Props = MailProps & UpdateText & { unsubscribeUrl: string };

/** News for who asked for it. Its subject, its preview and its first lines name no case: a locked screen shows them. */
export default function CampaignUpdate({ unsubscribeUrl, ...update }: Props) {
  const { texts, host } = update;
  return (
    <Frame
      {...update}
      preview={texts("campaign-update.preview")}
      heading={texts("campaign-update.heading")}
      foot={
        <Text className="soft" style={ink.small}>
          {texts("campaign-update.unsubscribe")}{" "}
          <Link href={unsubscribeUrl} style={ink.link} target="_self">
            {texts("campaign-update.unsubscribe-link")}
          </Link>
        </Text>
      }
    >
      <Paragraph>{texts("campaign-update.text", { host })}</Paragraph>
      <News {...update} />
    </Frame>
  );
}

/** The news itself, with the way to the page that it is about. */
export function News({ title, body, campaignUrl, texts }: UpdateText & Pick<MailProps, "texts">): ReactNode {
  return (
    <>
      <Hr className="rule" style={ink.rule} />
      <Heading as="h2" className="ink" style={ink.heading}>
        {title}
      </Heading>
      <MailMarkdown text={body} />
      <Text className="ink" style={ink.text}>
        <Link className="link" href={campaignUrl} style={ink.link} target="_self">
          {texts("campaign-update.page")}
        </Link>
      </Text>
    </>
  );
}
