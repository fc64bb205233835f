import { ActionLink, Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";

/** Asks to open the page where a letter is read once more and released. Names neither office nor case. */
export default function ConfirmLetter({ confirmUrl, ...mail }: MailProps & { confirmUrl: string }) {
  const { texts, host } = mail;
  return (
    <Frame {...mail} preview={texts("confirm-letter.preview")} heading={texts("confirm-letter.heading")}>
      <Paragraph>{texts("confirm-letter.text", { host })}</Paragraph>
      <ActionLink href={confirmUrl} label={texts("confirm-letter.button")} />
      <Paragraph>{texts("confirm-letter.after")}</Paragraph>
    </Frame>
  );
}
