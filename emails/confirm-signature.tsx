import { ActionLink, Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";
import { formatDate } from "#lib/dates";

type ConfirmProps = MailProps & { confirmUrl: string; expiresAt: Date };

/** Asks to open the page whose button makes a signature count. Names neither petition nor case. */
export default function ConfirmSignature({ confirmUrl, expiresAt, ...mail }: ConfirmProps) {
  const { texts, host, locale } = mail;
  return (
    <Frame
      {...mail}
      preview={texts("confirm-signature.preview")}
      heading={texts("confirm-signature.heading")}
    >
      <Paragraph>{texts("confirm-signature.text", { host, day: formatDate(expiresAt, locale) })}</Paragraph>
      <ActionLink href={confirmUrl} label={texts("confirm-signature.button")} />
      <Paragraph>{texts("confirm-signature.after")}</Paragraph>
    </Frame>
  );
}
