import { ActionForm } from "#components/organizer/action-form";
import { compareContents } from "#domain/editor/compare-contents";
import { findVersion, getEditor } from "#domain/editor/queries";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { type CampaignProps, enterCampaign } from "../../gate.ts";
import { ChangeList } from "./_components/change-list.tsx";

type VersionProps = CampaignProps<{ version: string }>;

export default async function VersionPage(props: VersionProps) {
  const { version } = await props.params;
  const entered = await enterCampaign(props, "campaigns.edit");
  const number = /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null;
  const found = entered && number ? await findVersion(entered.campaignId, number) : null;
  if (!entered || !number || !found) return <MissingPage />;
  const { campaignId, locale, base, t, state, done, wordFor } = entered;
  const editor = await getEditor(campaignId, locale);
  const { line, content, before } = found;
  const back = compareContents(editor.content, content);
  return (
    <>
      <PageHead title={t("versions.one", { number })} done={done} area="editor">
        <p className="organizer-quiet">
          {[editor.title, line.createdAt.toISOString().slice(0, 16).replace("T", " "), line.who, line.summary]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p>
          <a href={`${base}/versions`}>{t("versions.back")}</a>
        </p>
      </PageHead>
      <p className="organizer-quiet">{t("versions.legend")}</p>
      {before ? (
        <section className="organizer-section" aria-labelledby="changes">
          <h2 id="changes">{t("versions.changes")}</h2>
          <ChangeList changes={compareContents(before, content)} />
        </section>
      ) : null}
      <section className="organizer-section" aria-labelledby="restore">
        <h2 id="restore">{t("versions.againstNow")}</h2>
        <ChangeList changes={back} />
        {back.length > 0 ? (
          <>
            <p>{t("versions.restoreHint")}</p>
            {editor.state === "DRAFT" ? null : <p>{t("versions.restoreDemands")}</p>}
            <ActionForm
              form={readForm("restore", state, wordFor)}
              submit={t("versions.restore", { number })}
              small
            />
          </>
        ) : null}
      </section>
    </>
  );
}
