import { Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";

type Props = MailProps & { outcome: "accepted" | "bounced" | "failed" | "unknown" };

/** Tells what became of a letter, with no word more than is known. */
export default function LetterSettled({ outcome, ...mail }: Props) {
  const { texts, host } = mail;
  return (
    <Frame {...mail} preview={texts("letter-settled.preview")} heading={texts("letter-settled.heading")}>
      <Paragraph>{texts(`letter-settled.${outcome}`, { host })}</Paragraph>
      <Paragraph>{texts("letter-settled.after")}</Paragraph>
    </Frame>
  );
}
