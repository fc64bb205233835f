import { ActionLink, Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";

/** Lets an organizer choose a new password. */
export default function ResetPassword({ resetUrl, ...mail }: MailProps & { resetUrl: string }) {
  const { texts, host } = mail;
  return (
    <Frame
      {...mail}
      withoutDataLinks
      preview={texts("reset-password.preview")}
      heading={texts("reset-password.heading")}
    >
      <Paragraph>{texts("reset-password.text", { host })}</Paragraph>
      <ActionLink href={resetUrl} label={texts("reset-password.button")} />
      <Paragraph>{texts("reset-password.after")}</Paragraph>
    </Frame>
  );
}
