import { getTranslations } from "next-intl/server";
import { listHolidayYears, loadableYears } from "#domain/office-records/holidays";
import { claimOrganisation } from "#domain/organizer/authority";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { AddHoliday } from "./_components/add-holiday.tsx";
import { HolidayRules } from "./_components/holiday-rules.tsx";
import { HolidayYearView } from "./_components/holiday-year.tsx";

type PageProps = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<{ done?: string }>;
};

/** Days that do not count in the term for an answer. */
export default async function HolidaysPage({ params, searchParams }: PageProps) {
  const { locale: segment, organisation } = await params;
  const { actor, locale } = await requireActor(segment);
  const by = await claimed(() => claimOrganisation(actor, organisation, "offices.view"));
  if (!by) return <MissingPage />;
  const mayEdit = (await claimed(() => claimOrganisation(actor, organisation, "offices.edit"))) !== null;
  const t = await getTranslations("aftercare.holidays");
  const organizer = await getTranslations("organizer");
  const names = (key: string) => t(`names.${key}` as "names.nauryz");
  const [years, state, { done }] = await Promise.all([
    listHolidayYears(by, names),
    readFormState(),
    searchParams,
  ]);
  const loadable = loadableYears();
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} done={done} />
      <HolidayRules locale={locale} />
      {years.map((year) => (
        <HolidayYearView
          key={`${year.country}-${year.year}`}
          year={year}
          locale={locale}
          mayEdit={mayEdit}
          loadable={year.country === "KZ" && loadable.includes(year.year)}
        />
      ))}
      {mayEdit ? (
        <AddHoliday
          form={readForm("add", state, (key) => organizer(`errors.${key}` as "errors.required"))}
          locale={locale}
        />
      ) : null}
    </>
  );
}
