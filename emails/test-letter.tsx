import { Hr, Text } from "@react-email/components";
import { Frame, Paragraph } from "#emails/frame";
import { ink } from "#emails/ink";
import type { MailProps } from "#emails/props";
import type { Locale } from "#lib/locales";

/** Shows an organizer what a letter by e-mail looks like. It says twice that it is a test, and went to nobody else. */
export default function TestLetter({
  language,
  text,
  ...mail
}: MailProps & { language: Locale; text: string }) {
  const { texts } = mail;
  const paragraphs = text.split(/\n{2,}/).map((paragraph, position) => ({ key: position, paragraph }));
  return (
    <Frame
      {...mail}
      withoutDataLinks
      preview={texts("test-letter.preview")}
      heading={texts("test-letter.heading")}
    >
      <Paragraph>{texts("test-letter.text")}</Paragraph>
      <Hr style={ink.rule} />
      {paragraphs.map(({ key, paragraph }) => (
        <Text key={key} lang={language} className="ink" style={{ ...ink.text, whiteSpace: "pre-line" }}>
          {paragraph}
        </Text>
      ))}
      <Hr style={ink.rule} />
      <Paragraph>{texts("test-letter.end")}</Paragraph>
    </Frame>
  );
}
