import { Pagination } from "#components/ui/pagination";
import { listVersions } from "#domain/editor/queries";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { type CampaignProps, enterCampaign } from "../gate.ts";
import { VersionTable } from "./_components/version-table.tsx";

export default async function VersionsPage(props: CampaignProps) {
  const entered = await enterCampaign(props, "campaigns.edit");
  if (!entered) return <MissingPage />;
  const { campaignId, base, t, common, done } = entered;
  const page = Number(/^[1-9]\d{0,4}$/.exec((await props.searchParams).page ?? "")?.[0] ?? 1);
  const { versions, more } = await listVersions(campaignId, page);
  return (
    <>
      <PageHead title={t("versions.title")} intro={t("versions.intro")} done={done} area="editor" />
      {versions.length === 0 ? (
        <p>{t("versions.none")}</p>
      ) : (
        <VersionTable versions={versions} base={base} newest={page === 1} />
      )}
      {page > 1 || more ? (
        <Pagination
          label={t("versions.pages")}
          position={common("audit.page", { page })}
          previous={page > 1 ? { href: `?page=${page - 1}`, text: t("versions.newer") } : null}
          next={more ? { href: `?page=${page + 1}`, text: t("versions.older") } : null}
        />
      ) : null}
    </>
  );
}
