import { useTranslations } from "next-intl";
import type { ContentWarning } from "#domain/wording/schema";
import { Notice } from "../ui/notice.tsx";

/** Words that could harm the writer or somebody else. The text stays as it is; the choice is the writer's. */
export function ContentWarnings({ warnings }: { warnings: ContentWarning[] }) {
  const t = useTranslations("wording.warnings");
  if (warnings.length === 0) return null;
  return (
    <Notice tone="caution" title={t("title")} role="status">
      <ul>
        {warnings.map(({ reason, found }) => (
          <li key={`${reason}-${found}`}>
            {t.rich(t.has(reason) ? reason : "other", { found, word: (chunks) => <q>{chunks}</q> })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
