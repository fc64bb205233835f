import { ActionLink, Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";

/** The link to one's own data, sent on request. */
export default function ManageLink(mail: MailProps) {
  const { texts, host, manageUrl } = mail;
  return (
    <Frame {...mail} preview={texts("manage-link.preview")} heading={texts("manage-link.heading")}>
      <Paragraph>{texts("manage-link.text", { host })}</Paragraph>
      <ActionLink href={manageUrl} label={texts("manage-link.button")} />
    </Frame>
  );
}
