import { useTranslations } from "next-intl";
import { RadioGroup } from "#components/ui/choices";
import { DiffText } from "#components/ui/diff-text";
import { Notice } from "#components/ui/notice";
import { type Conflict, type ContentFormData, describePath } from "#domain/editor/schema";
import { languageName } from "#lib/language-name";
import type { Locale } from "#lib/locales";
import { diffWords } from "#lib/word-diff";

type ConflictListProps = { conflict: NonNullable<ContentFormData["conflict"]>; locale: Locale };

/** Texts that two people changed at once: both are shown, and one is chosen or both are joined in the field below. */
export function ConflictList({ conflict: { who, conflicts }, locale }: ConflictListProps) {
  const t = useTranslations("editor.conflict");
  return (
    <section className="conflicts" id="error-summary" tabIndex={-1} aria-labelledby="conflicts">
      <Notice tone="caution" role="alert">
        <p className="notice__title" id="conflicts">
          {t("title")}
        </p>
        <p>{t("intro")}</p>
        {who ? <p>{t("who", { who })}</p> : null}
      </Notice>
      {conflicts.map((each) => (
        <OneConflict key={each.path} conflict={each} locale={locale} />
      ))}
    </section>
  );
}

function OneConflict({ conflict: { path, mine, theirs }, locale }: { conflict: Conflict; locale: Locale }) {
  const t = useTranslations("editor");
  const { label, language } = describePath(path);
  const name = t.has(`fields.${label}.label`) ? t(`fields.${label}.label`) : "";
  return (
    <div className="conflict">
      <h3>{[name, language && languageName(language)].filter(Boolean).join(" · ")}</h3>
      <div className="conflict__sides">
        <Side title={t("conflict.mine")} text={mine} lang={language ?? locale} />
        <Side title={t("conflict.theirs")} text={theirs} lang={language ?? locale} />
      </div>
      <h4>{t("conflict.difference")}</h4>
      <DiffText
        parts={diffWords(theirs, mine)}
        lang={language ?? locale}
        words={{ removed: t("versions.removed"), added: t("versions.added") }}
      />
      <RadioGroup
        name={`take.${path}`}
        legend={t("conflict.choose")}
        control={{ required: true }}
        options={[
          { value: "mine", label: t("conflict.mine") },
          { value: "theirs", label: t("conflict.theirs") },
        ]}
      />
    </div>
  );
}

function Side({ title, text, lang }: { title: string; text: string; lang: string }) {
  return (
    <div>
      <h4>{title}</h4>
      <p className="conflict__text" lang={lang}>
        {text || "–"}
      </p>
    </div>
  );
}
