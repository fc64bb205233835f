import { useTranslations } from "next-intl";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import type { CityNameView, CityView } from "#domain/office-records/schema";
import { isoDay } from "#lib/clock";
import { type FormReader, readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import { validity } from "../../_components/validity.ts";
import { CityFields } from "./city-fields.tsx";

type CityProps = {
  city: CityView;
  locale: Locale;
  mayEdit: boolean;
  state: FormState | null;
  wordFor: (key: string) => string;
};

/** A city and its names in the order of time, each to be put right, and the form for a new one. */
export function CitySection({ city, locale, mayEdit, state, wordFor }: CityProps) {
  const t = useTranslations("office-records.cities");
  const common = useTranslations("organizer");
  const { slug, names, addresses } = city;
  const own = (form: string, field: string, value: string) =>
    state?.form === form && state.values[field] === value ? state : null;
  const renaming = own("rename", "city", slug);
  return (
    <section className="organizer-section" aria-labelledby={`city-${slug}`}>
      <h2 id={`city-${slug}`}>{names.at(-1)?.[locale]}</h2>
      <p className="organizer-quiet">{t("addresses", { count: addresses })}</p>
      <ul className="organizer-list">
        {names.map((name) => {
          const state = own("correct", "id", name.id);
          return (
            <li key={name.id}>
              <strong lang="en">{name.latin}</strong> · {name.en} · {name.ru} · {name.kk} ·{" "}
              {validity(name, locale, common)}
              {name.source ? ` · ${name.source}` : null}
              {mayEdit ? (
                <CorrectForm name={name} form={named(readForm("correct", state, wordFor), name.id)} />
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayEdit ? (
        <Details summary={t("rename")} tight open={renaming !== null}>
          <RenameForm slug={slug} form={named(readForm("rename", renaming, wordFor), slug)} />
        </Details>
      ) : null}
    </section>
  );
}

/** Several forms like it stand on one page. */
function named(form: FormReader, key: string): FormReader {
  return { ...form, id: (field) => `field-${form.name}-${key}-${field}` };
}

function RenameForm({ slug, form }: { slug: string; form: FormReader }) {
  const t = useTranslations("office-records.cities");
  return (
    <ActionForm form={form} submit={t("renameSave")}>
      <input type="hidden" name="city" value={slug} />
      <FormInput form={form} name="from" type="date" label={t("from")} hint={t("fromHint")} required />
      <CityFields form={form} />
    </ActionForm>
  );
}

function CorrectForm({ name, form }: { name: CityNameView; form: FormReader }) {
  const t = useTranslations("office-records.cities");
  const day = (date: Date | null) => (date ? isoDay(date) : "");
  return (
    <Details summary={t("correct")} tight open={form.errors.length > 0 || form.refusal !== undefined}>
      <ActionForm form={form} submit={t("correctSave")}>
        <input type="hidden" name="id" value={name.id} />
        <CityFields form={form} initial={name} />
        <FormInput form={form} name="from" type="date" label={t("from")} initial={day(name.validFrom)} />
        <FormInput form={form} name="to" type="date" label={t("to")} initial={day(name.validTo)} />
      </ActionForm>
    </Details>
  );
}
