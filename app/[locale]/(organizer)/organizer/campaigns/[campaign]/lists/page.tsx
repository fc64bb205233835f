import { getTranslations } from "next-intl/server";
import { KeepFresh } from "#components/organizer/keep-fresh";
import { Notice } from "#components/ui/notice";
import { listExports } from "#domain/exports/queries";
import { listCountries } from "#lib/countries";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { type CampaignProps, enterCampaign } from "../gate.ts";
import { ListForm } from "./_components/list-form.tsx";
import { PreparedLists } from "./_components/prepared-lists.tsx";

export default async function ListsPage(props: CampaignProps) {
  const entered = await enterCampaign(props, "signers.export");
  if (!entered) return <MissingPage />;
  const { campaignId, common, state, done, base, locale } = entered;
  const t = await getTranslations("exports");
  const lists = await listExports(campaignId);
  const wordFor = (key: string) => (t.has(`errors.${key}`) ? t(`errors.${key}`) : common(`errors.${key}`));
  const refused = readForm("download", state, wordFor).refusal;
  const going = lists.some((list) => list.state === "waiting" || list.state === "preparing");
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} done={done} area="exports" />
      {refused ? (
        <Notice tone="wrong" role="alert">
          <p>{refused}</p>
        </Notice>
      ) : null}
      {lists.length > 0 ? (
        <section className="organizer-section" aria-labelledby="lists">
          <h2 id="lists">{t("lists.title")}</h2>
          {going ? <KeepFresh text={t("lists.follows")} again={t("lists.again")} /> : null}
          <PreparedLists lists={lists} base={`${base}/lists`} locale={locale} />
        </section>
      ) : null}
      <ListForm
        form={readForm("prepare", state, wordFor)}
        action={`${base}/lists`}
        summary={common("summary")}
        countries={listCountries(locale)}
      />
    </>
  );
}
