import { ActionLink, Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";
import { formatDate } from "#lib/dates";

type Props = MailProps & { digestUrl: string; until: Date };

/** Asks whether somebody would like a digest. Names neither organisation nor case: the page behind the link does. */
export default function DigestRequest({ digestUrl, until, ...mail }: Props) {
  const { texts, host, locale } = mail;
  return (
    <Frame {...mail} preview={texts("digest-request.preview")} heading={texts("digest-request.heading")}>
      <Paragraph>{texts("digest-request.text", { host })}</Paragraph>
      <ActionLink href={digestUrl} label={texts("digest-request.button")} />
      <Paragraph>{texts("digest-request.after", { day: formatDate(until, locale) })}</Paragraph>
    </Frame>
  );
}
