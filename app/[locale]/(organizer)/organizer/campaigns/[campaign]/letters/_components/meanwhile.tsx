import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";
import type { MeanwhileView } from "#domain/letter-settings/schema";
import type { FormState } from "#lib/form-state";

/** What others have changed while a form lay open. It was not saved; what was typed is still there. */
export function Meanwhile({ state }: { state: FormState | null }) {
  const t = useTranslations("letter-settings.meanwhile");
  const words = useTranslations("organizer.audit");
  const format = useFormatter();
  if (state?.errors[""] !== "changed-meanwhile" || !Array.isArray(state.data)) return null;
  const changes = state.data as MeanwhileView[];
  return (
    <Notice tone="caution" title={t("title")} role="alert">
      <ul className="organizer-list">
        {changes.map(({ who, action, at }) => (
          <li key={at}>
            {t("change", {
              who: who ?? words("operator"),
              what: words(`actions.${action}`),
              at: format.dateTime(new Date(at), { timeStyle: "short", timeZone: "UTC" }),
            })}
          </li>
        ))}
      </ul>
      <p>{t("again")}</p>
    </Notice>
  );
}
