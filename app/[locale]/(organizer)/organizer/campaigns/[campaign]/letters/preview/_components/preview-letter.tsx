import { useTranslations } from "next-intl";
import { Sheet, svgAddress } from "#components/letter/sheet";
import { ActionForm } from "#components/organizer/action-form";
import { Notice } from "#components/ui/notice";
import type { PreviewResult } from "#domain/letter-settings/schema";
import { readForm } from "#lib/form-reader";

type PreviewLetterProps = {
  letter: PreviewResult["letter"];
  /** The form's own fields, to ask for the same letter as a file. */
  values: Record<string, string | string[]>;
};

/** The letter as a picture, as text and as a file: a specimen, whatever state the campaign is in. */
export function PreviewLetter({ letter, values }: PreviewLetterProps) {
  const t = useTranslations("letter-settings.preview");
  const words = useTranslations("letter-settings");
  const title = <h2 id="letter">{letter ? t("letter", { office: letter.office }) : t("noLetter")}</h2>;
  if (!letter) {
    return (
      <section className="organizer-section" aria-labelledby="letter">
        {title}
      </section>
    );
  }
  const { image, text, template, refused, office } = letter;
  return (
    <section className="organizer-section" aria-labelledby="letter">
      {title}
      <p className="organizer-quiet">{template ? t("template", { template }) : t("ownTemplate")}</p>
      {refused ? (
        <Notice tone="caution">
          <p>{words.has(`refused.${refused}`) ? words(`refused.${refused}`) : words("refused.other")}</p>
        </Notice>
      ) : null}
      {image ? <Sheet src={svgAddress(image)} alt={t("alt", { office })} paper="a4" /> : null}
      {image ? <FileForm values={values} /> : null}
      {text ? (
        <>
          <h3>{t("text")}</h3>
          <p className="letter-text" lang={letter.language}>
            {text}
          </p>
        </>
      ) : null}
    </section>
  );
}

function FileForm({ values }: Pick<PreviewLetterProps, "values">) {
  const t = useTranslations("letter-settings.preview");
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  return (
    <ActionForm form={readForm("pdf", null, String)} submit={t("pdf")} small>
      {pairs
        .filter(([name]) => name !== "form")
        .map(([name, value]) => (
          <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
        ))}
    </ActionForm>
  );
}
