import type { AccountEvent } from "#domain/delivery/schema";
import { ActionLink, Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";

type Props = MailProps & { event: AccountEvent; accountUrl: string };

/** Tells an organizer what was changed of the account, in case it was somebody else. */
export default function AccountChanged({ event, accountUrl, ...mail }: Props) {
  const { texts, host } = mail;
  return (
    <Frame
      {...mail}
      withoutDataLinks
      preview={texts(`account-changed.events.${event}`)}
      heading={texts("account-changed.heading")}
    >
      <Paragraph>{texts(`account-changed.events.${event}`)}</Paragraph>
      <Paragraph>{texts("account-changed.text", { host })}</Paragraph>
      <ActionLink href={accountUrl} label={texts("account-changed.button")} />
      <Paragraph>{texts("account-changed.after")}</Paragraph>
    </Frame>
  );
}
