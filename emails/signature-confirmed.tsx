import { Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";

/** Thanks, and leaves the link to one's own data with the person. */
export default function SignatureConfirmed(mail: MailProps) {
  const { texts, host } = mail;
  return (
    <Frame
      {...mail}
      preview={texts("signature-confirmed.preview")}
      heading={texts("signature-confirmed.heading")}
    >
      <Paragraph>{texts("signature-confirmed.text", { host })}</Paragraph>
      <Paragraph>{texts("signature-confirmed.after")}</Paragraph>
    </Frame>
  );
}
