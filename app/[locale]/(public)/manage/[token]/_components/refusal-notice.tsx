import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";
import type { FormState } from "#lib/form-state";

/** A message key as a sentence: of this page, else of forms in general. */
export function useRefusal() {
  const own = useTranslations("manage.errors");
  const forms = useTranslations("forms");
  return (key: string | undefined) => {
    if (!key) return undefined;
    return own.has(key as "erase-not-sure") ? own(key as "erase-not-sure") : forms(key as "invalid");
  };
}

/** Says on top of the page what was refused below. */
export function RefusalNotice({ refused }: { refused: FormState }) {
  const t = useTranslations("manage");
  const tell = useRefusal();
  return (
    <Notice tone="wrong" role="alert" title={t("problem")}>
      {Object.entries(refused.errors).map(([field, key]) => (
        <p key={field}>{tell(key)}</p>
      ))}
    </Notice>
  );
}
