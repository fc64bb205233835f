import { useTranslations } from "next-intl";
import { type TemplateText, wordedSlots } from "#domain/letter-templates/schema";
import type { Locale } from "#lib/locales";

/** A template to read, beside the one that is written. */
export function TemplateReading({ text, language }: { text: TemplateText; language: Locale }) {
  const t = useTranslations("templates");
  const { heading, subject, demandsIntro, closing, paragraphs } = text;
  return (
    <div className="template-reading" lang={language}>
      <p>
        <strong>
          {heading} {subject}
        </strong>
      </p>
      {paragraphs.map(({ slot, wordings }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no name but its place
        <div key={index} className="template-reading__part">
          {wordedSlots.includes(slot) ? (
            wordings.map((wording) => <p key={wording}>{wording}</p>)
          ) : (
            <p className="organizer-quiet">
              {slot === "DEMANDS" ? `${demandsIntro} ` : null}[{t(`slots.${slot}`)}]
            </p>
          )}
        </div>
      ))}
      <p>{closing}</p>
    </div>
  );
}
