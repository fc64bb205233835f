import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import type { Named } from "#domain/letter-settings/schema";
import { formatDate } from "#lib/dates";
import { readForm } from "#lib/form-reader";
import type { SectionProps } from "./record-section.tsx";

type AbolitionProps = SectionProps & { others: Named[] };

/** The end of an office, and who gets its letters from then on. */
export async function AbolitionSection({ office, state, locale, mayEdit, wordFor, others }: AbolitionProps) {
  const t = await getTranslations("office-records.abolition");
  const common = await getTranslations("organizer");
  const { abolished } = office;
  const form = readForm("abolish", state, wordFor);
  if (!abolished && !mayEdit) return null;
  return (
    <section className="organizer-section" aria-labelledby="abolition">
      <h2 id="abolition">{t("title")}</h2>
      {abolished ? (
        <>
          <p className="organizer-record__value">
            {t("since", { date: formatDate(abolished.on, locale) })}{" "}
            {abolished.successor ? t("successorIs", { office: abolished.successor.name }) : t("noSuccessor")}
          </p>
          {abolished.source ? <p className="organizer-quiet">{abolished.source}</p> : null}
        </>
      ) : null}
      {mayEdit ? (
        <Details summary={t(abolished ? "change" : "enter")} tight open={state?.form === "abolish"}>
          <p className="organizer-quiet">{t("hint")}</p>
          <ActionForm form={form} submit={t("save")} summaryTitle={common("summary")}>
            <FormInput
              form={form}
              name="on"
              type="date"
              label={t("on")}
              hint={t("onHint")}
              initial={abolished?.on.toISOString().slice(0, 10)}
              required
            />
            <FormSelect
              form={form}
              name="successor"
              label={t("successor")}
              initial={abolished?.successor?.slug ?? ""}
              options={[
                { value: "", label: t("none") },
                ...others.map(({ slug, name }) => ({ value: slug, label: name })),
              ]}
            />
            <FormInput
              form={form}
              name="source"
              label={common("offices.source")}
              initial={abolished?.source}
            />
          </ActionForm>
        </Details>
      ) : null}
      {abolished && mayEdit ? (
        <ActionForm form={readForm("restore", null, String)} submit={t("restore")} small />
      ) : null}
    </section>
  );
}
