import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { Tag } from "#components/ui/tag";
import { listOffices } from "#domain/office-records/offices";
import { claimOrganisation } from "#domain/organizer/authority";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";

type PageProps = { params: Promise<{ locale: string; organisation: string }> };
type Office = Awaited<ReturnType<typeof listOffices>>[number];

export default async function OfficesPage({ params }: PageProps) {
  const { locale: segment, organisation } = await params;
  const { actor, locale } = await requireActor(segment);
  const by = await claimed(() => claimOrganisation(actor, organisation, "offices.view"));
  if (!by) return <MissingPage />;
  const offices = await listOffices(by, locale);
  const t = await getTranslations("organizer");
  const none = <span className="organizer-quiet">{t("offices.none")}</span>;
  const checked = ({ verifiedAt, stale }: Office) => (
    <>
      {verifiedAt ? <DateText date={verifiedAt} locale={locale} /> : t("offices.never")}{" "}
      <Tag tone={stale ? "caution" : "good"}>{t(stale ? "offices.stale" : "offices.fresh")}</Tag>
    </>
  );
  return (
    <>
      <PageHead title={t("offices.title")} />
      {offices.length === 0 ? <p>{t("offices.empty")}</p> : null}
      <DataTable
        caption={t("offices.title")}
        captionHidden
        columns={[
          {
            key: "office",
            head: t("offices.office"),
            cell: (row: Office) => (
              <a href={`/${locale}/organizer/organisations/${organisation}/offices/${row.slug}`}>
                {row.name}
              </a>
            ),
          },
          {
            key: "address",
            head: t("offices.address"),
            cell: ({ current }) => current.address?.street ?? none,
          },
          { key: "email", head: t("offices.email"), cell: ({ current }) => current.email?.address ?? none },
          { key: "phone", head: t("offices.phone"), cell: ({ current }) => current.phone?.display ?? none },
          { key: "checked", head: t("offices.checked"), cell: checked },
        ]}
        rows={offices}
        rowKey={(row) => row.slug}
      />
    </>
  );
}
