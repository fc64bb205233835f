import { StaleRecords } from "#components/organizer/stale-records";
import { ButtonLink } from "#components/ui/button";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { Tag } from "#components/ui/tag";
import { listOffices } from "#domain/office-records/offices";
import { listStaleRecords } from "#domain/office-records/stale-records";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { OfficesNav } from "./_components/offices-nav.tsx";
import { enterOffices, type OfficesProps } from "./gate.ts";

type Office = Awaited<ReturnType<typeof listOffices>>[number];

export default async function OfficesPage(props: OfficesProps) {
  const entered = await enterOffices(props);
  if (!entered) return <MissingPage />;
  const { by, locale, mayEdit, done, t, common, pages } = entered;
  const [offices, stale] = await Promise.all([
    listOffices(by, locale),
    listStaleRecords([by.organisationId], locale),
  ]);
  const none = <span className="organizer-quiet">{common("offices.none")}</span>;
  const checked = ({ verifiedAt, stale }: Office) => (
    <>
      {verifiedAt ? <DateText date={verifiedAt} locale={locale} /> : common("offices.never")}{" "}
      <Tag tone={stale ? "caution" : "good"}>{common(stale ? "offices.stale" : "offices.fresh")}</Tag>
    </>
  );
  return (
    <>
      <PageHead title={common("offices.title")} done={done} area="office-records">
        <OfficesNav base={pages.base} on="offices" />
      </PageHead>
      {offices.length === 0 ? <p>{t("list.empty")}</p> : null}
      {mayEdit ? (
        <p>
          <ButtonLink variant="primary" href={`${pages.base}/new`}>
            {t("new.title")}
          </ButtonLink>
        </p>
      ) : null}
      <StaleRecords records={stale} base={`/${locale}/organizer/organisations`} mayEdit={() => mayEdit} />
      {offices.length === 0 ? null : (
        <DataTable
          caption={common("offices.title")}
          captionHidden
          columns={[
            {
              key: "office",
              head: common("offices.office"),
              cell: (row: Office) => <a href={`${pages.base}/${row.slug}`}>{row.name}</a>,
            },
            {
              key: "holder",
              head: common("offices.holderTitle"),
              cell: ({ current }) =>
                current.tenure?.translations.find((each) => each.locale === locale)?.name ?? none,
            },
            {
              key: "address",
              head: common("offices.address"),
              cell: ({ current }) => current.address?.street ?? none,
            },
            {
              key: "email",
              head: common("offices.email"),
              cell: ({ current }) => current.email?.address ?? none,
            },
            {
              key: "phone",
              head: common("offices.phone"),
              cell: ({ current }) => current.phone?.display ?? none,
            },
            { key: "checked", head: common("offices.checked"), cell: checked },
          ]}
          rows={offices}
          rowKey={(row) => row.slug}
        />
      )}
    </>
  );
}
