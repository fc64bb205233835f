import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import type { Locale } from "#lib/locales";

/** Asks the preview page for the letter of a person who does not exist, as it stands saved. */
export function PreviewButton({
  action,
  office,
  language,
}: {
  action: string;
  office: string;
  language: Locale;
}) {
  const t = useTranslations("templates.view");
  const fields = { form: "preview", office, language, country: "DE", source: "", writer: "personal" };
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button small>{t("preview")}</Button>
    </form>
  );
}
