import { ActionForm } from "#components/organizer/action-form";
import { listCityRecords } from "#domain/office-records/cities";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { OfficesNav } from "../_components/offices-nav.tsx";
import { enterOffices, type OfficesProps } from "../gate.ts";
import { CityFields } from "./_components/city-fields.tsx";
import { CitySection } from "./_components/city-section.tsx";

/** Cities with the names that they have had: an envelope bears the name of its day. */
export default async function CitiesPage(props: OfficesProps) {
  const entered = await enterOffices(props);
  if (!entered) return <MissingPage />;
  const { by, locale, mayEdit, state, done, t, common, wordFor, pages } = entered;
  const cities = await listCityRecords(by);
  const form = readForm("city", state, wordFor);
  return (
    <>
      <PageHead title={t("cities.title")} intro={t("cities.intro")} done={done} area="office-records">
        <OfficesNav base={pages.base} on="cities" />
      </PageHead>
      {cities.length === 0 ? <p>{t("cities.empty")}</p> : null}
      {cities.map((city) => (
        <CitySection key={city.slug} {...{ city, locale, mayEdit, state, wordFor }} />
      ))}
      {mayEdit ? (
        <section className="organizer-section organizer-narrow" aria-labelledby="new-city">
          <h2 id="new-city">{t("cities.new")}</h2>
          <ActionForm form={form} submit={t("cities.add")} summaryTitle={common("summary")} variant="primary">
            <CityFields form={form} />
          </ActionForm>
        </section>
      ) : null}
    </>
  );
}
