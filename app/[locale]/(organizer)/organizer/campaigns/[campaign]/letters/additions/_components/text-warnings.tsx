import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";
import type { TextWarning } from "#domain/letter-additions/schema";
import { languageName } from "../../_components/language-options.ts";

/** What a writer would be told of the same words; the organizers' own texts are read as strictly. */
export function TextWarnings({ warnings }: { warnings: TextWarning[] }) {
  const t = useTranslations("letter-settings.additions");
  const words = useTranslations("wording.warnings");
  if (warnings.length === 0) return null;
  return (
    <Notice tone="caution" title={t("warnings")}>
      <ul>
        {warnings.map(({ language, reason, found }) => (
          <li key={`${language}-${reason}-${found}`}>
            {languageName(language)}:{" "}
            {words.rich(words.has(reason) ? reason : "other", { found, word: (chunks) => <q>{chunks}</q> })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
