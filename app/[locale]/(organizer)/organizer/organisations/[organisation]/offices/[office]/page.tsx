import { Notice } from "#components/ui/notice";
import { listCities } from "#domain/office-records/cities";
import { getOffice, listOfficeChoices } from "#domain/office-records/offices";
import { claimOffice } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { formatDate } from "#lib/dates";
import { claimed } from "../../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { OfficesNav } from "../_components/offices-nav.tsx";
import { enterOffices, type OfficesProps } from "../gate.ts";
import { AbolitionSection } from "./_components/abolition-section.tsx";
import { AddressSection } from "./_components/address-section.tsx";
import { EmailSection, PhoneSection } from "./_components/contact-sections.tsx";
import { HolderSection } from "./_components/holder-section.tsx";
import { WordsSection } from "./_components/words-section.tsx";

type OfficeProps = OfficesProps & {
  params: Promise<{ locale: string; organisation: string; office: string }>;
};

export default async function OfficePage(props: OfficeProps) {
  const entered = await enterOffices(props);
  if (!entered) return <MissingPage />;
  const { actor, by, organisation, locale, mayEdit, state, done, common, wordFor, pages } = entered;
  const { office: slug } = await props.params;
  const claim = await claimed(() => claimOffice(actor, organisation, slug, "offices.view"));
  if (!claim) return <MissingPage />;
  const [office, cities, offices] = await Promise.all([
    getOffice(claim.officeId, locale),
    listCities(by, locale),
    listOfficeChoices(by, locale),
  ]);
  const others = offices.filter((each) => each.slug !== slug);
  const section = { office, state, locale, mayEdit, wordFor, from: isoDay(office.day) };
  return (
    <>
      <PageHead title={office.name} done={done} area="office-records">
        <OfficesNav base={pages.base} on="offices" />
        {office.sample ? (
          <Notice>
            <p>{common("offices.sampleNote")}</p>
          </Notice>
        ) : null}
        {office.dated ? (
          <p className="organizer-quiet">
            {common("offices.dated", { date: formatDate(office.dated, locale) })}
          </p>
        ) : null}
      </PageHead>
      <div className="organizer-columns">
        <AddressSection {...section} cities={cities} citiesHref={`${pages.base}/cities`} />
        <HolderSection {...section} href={`${pages.base}/${slug}/holders`} />
        <EmailSection {...section} />
        <PhoneSection {...section} />
      </div>
      <AbolitionSection {...section} others={others} />
      <WordsSection {...section} address={pages.heads} />
    </>
  );
}
