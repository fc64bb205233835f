import { getTranslations } from "next-intl/server";
import { ActionForm, FormSelect } from "#components/organizer/action-form";
import { may } from "#domain/organizer/roles";
import { listCountries } from "#lib/countries";
import { readForm } from "#lib/form-reader";
import { locales } from "#lib/locales";
import { readFormState } from "../../../../../_server/form-state.ts";
import { requireActor } from "../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../_components/missing-page.tsx";
import { PageHead } from "../../../_components/page-head.tsx";
import { TitleAndSlug } from "./_components/title-and-slug.tsx";

const languageName = (locale: string) =>
  new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;

export default async function NewCampaignPage({ params }: { params: Promise<{ locale: string }> }) {
  const { actor, locale } = await requireActor((await params).locale);
  const organisations = actor.memberships.filter(({ role }) => may(role, "campaigns.edit"));
  if (organisations.length === 0) return <MissingPage />;
  const [t, common, state] = await Promise.all([
    getTranslations("editor"),
    getTranslations("organizer"),
    readFormState(),
  ]);
  const wordFor = (key: string) => (t.has(`errors.${key}`) ? t(`errors.${key}`) : common(`errors.${key}`));
  const form = readForm("create", state, wordFor);
  const free = (state?.data as { slug?: string } | undefined)?.slug;
  return (
    <>
      <PageHead title={t("new.title")} intro={t("new.intro")} />
      <div className="organizer-narrow">
        <ActionForm form={form} submit={t("new.submit")} summaryTitle={common("summary")} variant="primary">
          {organisations.length > 1 ? (
            <FormSelect
              form={form}
              name="organisation"
              label={t("new.organisation")}
              options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          ) : (
            <input type="hidden" name="organisation" value={organisations[0]?.slug} />
          )}
          <TitleAndSlug
            title={{
              label: t("new.name"),
              hint: t("new.nameHint"),
              initial: form.value("title"),
              error: form.error("title"),
            }}
            slug={{
              label: t("new.slug"),
              hint: free ? t("new.slugFree", { slug: free }) : t("new.slugHint"),
              initial: form.value("slug"),
              error: form.error("slug"),
            }}
            optional={t("optional")}
            ids={{ title: form.id("title"), slug: form.id("slug") }}
          />
          <FormSelect
            form={form}
            name="language"
            label={t("new.language")}
            hint={t("new.languageHint")}
            initial={locale}
            options={locales.map((value) => ({ value, label: languageName(value) }))}
          />
          <FormSelect
            form={form}
            name="country"
            label={t("new.country")}
            hint={t("new.countryHint")}
            options={[{ value: "", label: t("new.noCountry") }, ...listCountries(locale)]}
          />
        </ActionForm>
      </div>
    </>
  );
}
