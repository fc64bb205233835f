import { useTranslations } from "next-intl";
import { LINES } from "#domain/paper/schema";
import { CountryOfAll } from "./country-of-all.tsx";
import { LineFields } from "./line-fields.tsx";
import { ReadingForm, type ReadingProps } from "./reading-form.tsx";

/** A table of all lines of a sheet, to be copied from the paper. */
export function EntryForm({ form, sheet, countries, country }: ReadingProps) {
  const t = useTranslations("paper.entry");
  return (
    <ReadingForm form={form} sheet={sheet} submit={t("submit")}>
      <CountryOfAll form={form} countries={countries} initial={country} />
      <ol className="paper-lines">
        {Array.from({ length: LINES }, (_, index) => index + 1).map((line) => (
          <LineFields
            key={line}
            form={form}
            line={line}
            columns={sheet.batch.columns}
            struck={sheet.struck.includes(line)}
          />
        ))}
      </ol>
    </ReadingForm>
  );
}
