import { Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";

/** Answers a repeated request for an address that has been confirmed. */
export default function AlreadySigned(mail: MailProps) {
  const { texts, host } = mail;
  return (
    <Frame {...mail} preview={texts("already-signed.preview")} heading={texts("already-signed.heading")}>
      <Paragraph>{texts("already-signed.text", { host })}</Paragraph>
    </Frame>
  );
}
