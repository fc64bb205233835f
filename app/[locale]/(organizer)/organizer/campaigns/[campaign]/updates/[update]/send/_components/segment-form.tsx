import { useFormatter, useTranslations } from "next-intl";
import { ActionForm, FormSelect } from "#components/organizer/action-form";
import { CheckboxGroup } from "#components/ui/choices";
import { Details } from "#components/ui/details";
import { Notice } from "#components/ui/notice";
import { DEFAULT_PACE, paces } from "#domain/updates/schema";
import { countryName } from "#lib/countries";
import { type FormReader, readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import { type Locale, locales } from "#lib/locales";

type Group<Key> = { key: Key; count: number };
type Audience = { total: number; languages: Group<Locale>[]; countries: Group<string>[] };
type Props = {
  audience: Audience;
  ready: Locale[];
  locale: Locale;
  state: FormState | null;
  wordFor: (key: string) => string;
};

/** To whom and how fast. Asked first how many that are; the button that sends comes with the answer. */
export function SegmentForm({ audience, ready, locale, state, wordFor }: Props) {
  const t = useTranslations("updates.send");
  const form = readForm("count", state, wordFor);
  const values = state?.form === "count" || state?.form === "start" ? state.values : null;
  const chosen = (name: string) => (values?.[name] === undefined ? [] : [values[name]].flat());
  const missing = locales.filter((language) => !ready.includes(language));
  return (
    <>
      <Counted state={state} chosen={chosen} wordFor={wordFor} locale={locale} />
      <section className="organizer-section" aria-labelledby="segment">
        <h2 id="segment">{t("who")}</h2>
        <p>{t("total", { count: audience.total })}</p>
        {missing.length > 0 ? <Missing languages={missing} /> : null}
        <ActionForm
          form={form}
          submit={t("count")}
          summaryTitle={t("summary")}
          variant={state?.data ? "secondary" : "primary"}
        >
          <div className="organizer-columns">
            <Languages {...{ form, audience, ready }} chosen={values ? chosen("languages") : ready} />
            <Countries {...{ form, audience, locale }} chosen={chosen("countries")} />
          </div>
          <Pace form={form} />
        </ActionForm>
        <Details summary={t("why.title")}>
          <p>{t("why.wrote")}</p>
          <p>{t("why.few")}</p>
        </Details>
      </section>
    </>
  );
}

function Missing({ languages }: { languages: Locale[] }) {
  const t = useTranslations("updates");
  const { list } = useFormatter();
  return (
    <Notice tone="caution">
      <p>{t("send.missing", { languages: list(languages.map((each) => t(`languages.${each}`))) })}</p>
    </Notice>
  );
}

type GroupProps = { form: FormReader; audience: Audience; chosen: string[] };

function Languages({ form, audience, ready, chosen }: GroupProps & { ready: Locale[] }) {
  const t = useTranslations("updates");
  const label = (language: Locale) => {
    const count = audience.languages.find(({ key }) => key === language)?.count;
    const name = t(`languages.${language}`);
    return count ? t("send.at-least", { name, count }) : t("send.few", { name });
  };
  return (
    <CheckboxGroup
      name="languages"
      legend={t("send.languages")}
      hint={t("send.languages-hint")}
      error={form.error("languages")}
      chosen={chosen}
      options={ready.map((value) => ({ value, label: label(value) }))}
    />
  );
}

function Countries({ form, audience, chosen, locale }: GroupProps & { locale: Locale }) {
  const t = useTranslations("updates.send");
  if (audience.countries.length === 0) return <p>{t("no-countries")}</p>;
  return (
    <CheckboxGroup
      name="countries"
      legend={t("countries")}
      hint={t("countries-hint")}
      error={form.error("countries")}
      chosen={chosen}
      options={audience.countries.map(({ key, count }) => ({
        value: key,
        label: t("at-least", { name: countryName(key, locale), count }),
      }))}
    />
  );
}

function Pace({ form }: { form: FormReader }) {
  const t = useTranslations("updates.send");
  return (
    <div className="organizer-narrow">
      <FormSelect
        form={form}
        name="perMinute"
        label={t("pace")}
        hint={t("pace-hint")}
        initial={String(DEFAULT_PACE)}
        options={paces.map((pace) => ({
          value: String(pace),
          label: t("pace-option", { count: pace, hour: pace * 60 }),
        }))}
      />
    </div>
  );
}

type CountedProps = Pick<Props, "state" | "wordFor" | "locale"> & { chosen: (name: string) => string[] };

/** The answer to "how many?", with the button that sends to just those. */
function Counted({ state, chosen, wordFor, locale }: CountedProps) {
  const t = useTranslations("updates");
  const { list } = useFormatter();
  const refused = state?.form === "start" ? readForm("start", state, wordFor) : null;
  if (refused) return <Refused form={refused} />;
  const counted = state?.form === "count" ? (state.data as { count: number; part: boolean }) : null;
  if (!counted) return null;
  const fields = ["languages", "countries", "perMinute"].flatMap((name) =>
    chosen(name).map((value) => ({ name, value })),
  );
  const countries = chosen("countries").map((code) => countryName(code, locale));
  return (
    <section className="organizer-section counted" aria-labelledby="counted">
      <h2 id="counted">{t(counted.part ? "send.goes-to-part" : "send.goes-to", { count: counted.count })}</h2>
      <p>
        {list(chosen("languages").map((language) => t(`languages.${language}`)))}
        {" · "}
        {countries.length > 0 ? list(countries) : t("send.everywhere")}
      </p>
      <p>{t("send.final")}</p>
      <ActionForm form={readForm("start", null, wordFor)} submit={t("send.start")} variant="primary">
        {fields.map(({ name, value }) => (
          <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
        ))}
      </ActionForm>
    </section>
  );
}

function Refused({ form }: { form: FormReader }) {
  return (
    <Notice tone="wrong" role="alert">
      <p>{form.refusal ?? form.errors[0]?.message}</p>
    </Notice>
  );
}
