import { getTranslations } from "next-intl/server";
import { FormInput } from "#components/organizer/action-form";
import { Button } from "#components/ui/button";
import { CheckboxGroup, RadioGroup } from "#components/ui/choices";
import { DateText } from "#components/ui/date-text";
import { ErrorSummary } from "#components/ui/error-summary";
import { FormRefusal } from "#components/ui/form-refusal";
import { Notice } from "#components/ui/notice";
import type { OrganisationLetterDesk } from "#domain/organisation-letters/schema";
import { isoDay } from "#lib/clock";
import { type FormReader, readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import { type Locale, locales } from "#lib/locales";

type LetterFormProps = { desk: OrganisationLetterDesk; state: FormState | null; locale: Locale };

/** Offices, language, paper and day; then the letters are shown, printed, or reported as posted. */
export async function LetterForm({ desk, state, locale }: LetterFormProps) {
  const t = await getTranslations("channels.ngo");
  const common = await getTranslations("organizer");
  const wordFor = (key: string) => (t.has(`errors.${key}`) ? t(`errors.${key}`) : common(`errors.${key}`));
  const form = readForm("letter", state, wordFor);
  if (desk.offices.length === 0) return <Notice>{t("none")}</Notice>;
  const languages = locales.filter((each) => desk.offices.some((office) => office.languages.includes(each)));
  return (
    <section className="organizer-section" aria-labelledby="letter">
      <h2 id="letter">{t("form.title")}</h2>
      {desk.specimen ? <p className="organizer-quiet">{t("specimen")}</p> : null}
      <form method="post" className="form">
        <input type="hidden" name="form" value="letter" />
        <FormRefusal form={form} />
        <ErrorSummary
          title={common("summary")}
          errors={form.errors.map(({ name, message }) => ({ name: name.replace("letter-", ""), message }))}
        />
        <CheckboxGroup
          name="offices"
          legend={t("form.offices")}
          hint={t("form.officesHint")}
          error={form.error("offices")}
          chosen={form.value("offices").split("\n")}
          options={desk.offices.map(({ slug, name, languages: own }) => ({
            value: slug,
            label:
              own.length === languages.length
                ? name
                : t("only", { name, languages: own.map((each) => t(`languages.${each}`)).join(", ") }),
          }))}
        />
        <RadioGroup
          name="language"
          legend={t("form.language")}
          error={form.error("language")}
          chosen={form.value("language", languages.includes("ru") ? "ru" : languages[0])}
          options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <RadioGroup
          name="paper"
          legend={t("form.paper")}
          error={form.error("paper")}
          chosen={form.value("paper", "a4")}
          options={(["a4", "letter"] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
        />
        <DayInput desk={desk} form={form} locale={locale} />
        <FormInput
          form={form}
          name="signatory"
          label={t("form.signatory")}
          hint={t("form.signatoryHint")}
          optional={common("optional")}
          maxLength={100}
          autoComplete="off"
        />
        <Buttons posts={desk.state === "ACTIVE"} />
      </form>
    </section>
  );
}

/** A campaign that dates its letters itself leaves nothing to choose. */
async function DayInput({
  desk,
  form,
  locale,
}: {
  desk: OrganisationLetterDesk;
  form: FormReader;
  locale: Locale;
}) {
  const t = await getTranslations("channels.ngo.form");
  const { datedBy } = desk;
  if (datedBy) return <p>{t.rich("dated", { day: () => <DateText date={datedBy} locale={locale} /> })}</p>;
  return (
    <FormInput
      form={form}
      name="day"
      type="date"
      max={isoDay(new Date())}
      label={t("day")}
      hint={t("dayHint")}
    />
  );
}

async function Buttons({ posts }: { posts: boolean }) {
  const t = await getTranslations("channels.ngo.form");
  return (
    <>
      <div className="cluster">
        <Button name="go" value="show">
          {t("show")}
        </Button>
        <Button name="go" value="print" variant="primary">
          {t("print")}
        </Button>
      </div>
      {posts ? (
        <div className="stack">
          <Button name="go" value="posted">
            {t("posted")}
          </Button>
          <p className="field__hint">{t("postedHint")}</p>
        </div>
      ) : null}
    </>
  );
}
