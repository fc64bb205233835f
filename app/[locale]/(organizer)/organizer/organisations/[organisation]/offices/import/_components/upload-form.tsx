import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import type { FormReader } from "#lib/form-reader";

/** Sends a file to be tried: nothing is written by it. */
export function UploadForm({ form, most }: { form: FormReader; most: number }) {
  const t = useTranslations("office-records.import");
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <input type="hidden" name="form" value="try" />
      <Field
        name="file"
        id={form.id("file")}
        label={t("file")}
        hint={t("fileHint", { most })}
        error={form.error("file")}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            className="input"
            accept=".csv,.json,.txt,text/csv,application/json"
          />
        )}
      </Field>
      <Button variant="primary">{t("try")}</Button>
    </form>
  );
}
