import { ActionLink, Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";

type Props = MailProps & {
  notice: "token-expires" | "webhook-disabled";
  name: string;
  on: Date | null;
  url: string;
};

/** Tells an organizer of a program that acts in the organisation's name. */
export default function OrganizerNotice({ notice, name, on, url, ...mail }: Props) {
  const { texts } = mail;
  return (
    <Frame
      {...mail}
      withoutDataLinks
      preview={texts(`${notice}.preview`)}
      heading={texts(`${notice}.heading`)}
    >
      <Paragraph>{texts(`${notice}.text`, { name, on: on ?? "" })}</Paragraph>
      <ActionLink href={url} label={texts(`${notice}.button`)} />
    </Frame>
  );
}
