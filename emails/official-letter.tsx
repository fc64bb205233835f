import { Body, Head, Html, Text } from "@react-email/components";
import type { Locale } from "#lib/locales";

/** A letter to an office: the supporter's words and nothing of ours, set plainly. */
export default function OfficialLetter({ language, text }: { language: Locale; text: string }) {
  const paragraphs = text.split(/\n{2,}/).map((paragraph, position) => ({ key: position, paragraph }));
  return (
    <Html lang={language} dir="ltr">
      <Head />
      <Body style={{ fontFamily: "Georgia, 'Noto Serif', serif", maxWidth: "640px" }}>
        {paragraphs.map(({ key, paragraph }) => (
          <Text key={key} style={{ fontSize: "16px", lineHeight: "25px", whiteSpace: "pre-line" }}>
            {paragraph}
          </Text>
        ))}
      </Body>
    </Html>
  );
}
