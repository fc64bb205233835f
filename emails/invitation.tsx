import { ActionLink, Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";
import { formatDate } from "#lib/dates";

type InvitationProps = MailProps & { invitationUrl: string; expiresAt: Date };

/** Invites somebody to work on the organizers' side. Names neither organisation nor case. */
export default function Invitation({ invitationUrl, expiresAt, ...mail }: InvitationProps) {
  const { texts, host, locale } = mail;
  return (
    <Frame
      {...mail}
      withoutDataLinks
      preview={texts("invitation.preview")}
      heading={texts("invitation.heading")}
    >
      <Paragraph>{texts("invitation.text", { host, day: formatDate(expiresAt, locale) })}</Paragraph>
      <ActionLink href={invitationUrl} label={texts("invitation.button")} />
      <Paragraph>{texts("invitation.after")}</Paragraph>
    </Frame>
  );
}
