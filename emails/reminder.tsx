import { ActionLink, Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";

/** The one mail that somebody asked for. It names no case, no office and no letter. */
export default function Reminder({ answersUrl, ...mail }: MailProps & { answersUrl: string }) {
  const { texts, host } = mail;
  return (
    <Frame {...mail} preview={texts("reminder.preview")} heading={texts("reminder.heading")}>
      <Paragraph>{texts("reminder.text", { host })}</Paragraph>
      <ActionLink href={answersUrl} label={texts("reminder.button")} />
      <Paragraph>{texts("reminder.after")}</Paragraph>
    </Frame>
  );
}
