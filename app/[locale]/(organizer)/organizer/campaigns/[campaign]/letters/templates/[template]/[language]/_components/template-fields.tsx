import { useTranslations } from "next-intl";
import { FormInput } from "#components/organizer/action-form";
import { Button } from "#components/ui/button";
import {
  type DraftParagraph,
  draftLines,
  readParagraphs,
  type TemplateAnswer,
  type TemplateFault,
  type TemplateText,
} from "#domain/letter-templates/schema";
import type { FormReader } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import { ParagraphFields } from "./paragraph-fields.tsx";

type TemplateFieldsProps = {
  form: FormReader;
  state: FormState | null;
  stored: TemplateText | undefined;
  faults: TemplateFault[];
  language: Locale;
};

/** The lines around the letter, and its paragraphs in their order. */
export function TemplateFields({ form, state, stored, faults, language }: TemplateFieldsProps) {
  const t = useTranslations("templates.edit");
  const paragraphs = paragraphsOf(state, stored);
  const line = (name: (typeof draftLines)[number]) => (
    <div id={`part-${name}`} key={name}>
      <FormInput
        form={form}
        name={name}
        label={t(`lines.${name}`)}
        initial={stored?.[name]}
        lang={language}
        required
      />
    </div>
  );
  return (
    <>
      {/* Enter in a line saves, and does not press the first of the small buttons (HTML, implicit submission). */}
      <Button className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      {draftLines.slice(0, 2).map(line)}
      <ol className="rules">
        {paragraphs.map((paragraph, index) => (
          <ParagraphFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no name but its place
            key={index}
            paragraph={paragraph}
            index={index}
            last={index === paragraphs.length - 1}
            faults={faults.filter(({ field }) => field === `text-${index}`)}
            language={language}
          />
        ))}
      </ol>
      {draftLines.slice(2).map(line)}
    </>
  );
}

/** What was typed comes before what is stored; with nothing at all there is one paragraph to begin with. */
function paragraphsOf(state: FormState | null, stored: TemplateText | undefined): DraftParagraph[] {
  const answered = (state?.data as TemplateAnswer | undefined)?.paragraphs;
  const typed = state?.form === "text" ? readParagraphs(state.values) : undefined;
  const paragraphs = answered ?? typed ?? stored?.paragraphs ?? [];
  return paragraphs.length > 0 ? paragraphs : [{ slot: "TEXT", wordings: [] }];
}
