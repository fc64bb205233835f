import { ActionLink, Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";

/** Asks to open the page whose button makes a signature count. Names neither petition nor case. */
export default function ConfirmSignature({ confirmUrl, ...mail }: MailProps & { confirmUrl: string }) {
  const { texts, host } = mail;
  return (
    <Frame
      {...mail}
      preview={texts("confirm-signature.preview")}
      heading={texts("confirm-signature.heading")}
    >
      <Paragraph>{texts("confirm-signature.text", { host })}</Paragraph>
      <ActionLink href={confirmUrl} label={texts("confirm-signature.button")} />
      <Paragraph>{texts("confirm-signature.after")}</Paragraph>
    </Frame>
  );
}
