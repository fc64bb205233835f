import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice";
import { getOffice, listCities } from "#domain/office-records/offices";
import { claimOffice } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { formatDate } from "#lib/dates";
import { readFormState } from "../../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { AddressSection } from "./_components/address-section.tsx";
import { EmailSection, PhoneSection } from "./_components/contact-sections.tsx";
import { HolderSection } from "./_components/holder-section.tsx";

type PageProps = {
  params: Promise<{ locale: string; organisation: string; office: string }>;
  searchParams: Promise<{ done?: string }>;
};

export default async function OfficePage({ params, searchParams }: PageProps) {
  const { locale: segment, organisation, office: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimOffice(actor, organisation, slug, "offices.view"));
  if (!claim) return <MissingPage />;
  const { officeId, by } = claim;
  const [office, cities, state, { done }] = await Promise.all([
    getOffice(officeId, locale),
    listCities(by, locale),
    readFormState(),
    searchParams,
  ]);
  const mayEdit = await claimOffice(actor, organisation, slug, "offices.edit").then(
    () => true,
    () => false,
  );
  const t = await getTranslations("organizer");
  const section = { office, state, locale, mayEdit, from: isoDay(office.day) };
  return (
    <>
      <PageHead title={office.name} done={done}>
        {office.sample ? (
          <Notice>
            <p>{t("offices.sampleNote")}</p>
          </Notice>
        ) : null}
        {office.dated ? (
          <p className="organizer-quiet">{t("offices.dated", { date: formatDate(office.dated, locale) })}</p>
        ) : null}
      </PageHead>
      <div className="organizer-columns">
        <EmailSection {...section} />
        <PhoneSection {...section} />
        <AddressSection {...section} cities={cities} />
        <HolderSection {...section} />
      </div>
    </>
  );
}
