import { ActionForm } from "#components/organizer/action-form";
import { countAudience } from "#domain/updates/audience";
import { listUpdates } from "#domain/updates/queries";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { UpdateTable } from "./_components/update-table.tsx";
import { enterUpdates, type UpdatesProps } from "./gate.ts";

/** News for the signers who asked for it: what was written, and what was mailed. */
export default async function UpdatesPage(props: UpdatesProps) {
  const entered = await enterUpdates(props);
  if (!entered) return <MissingPage />;
  const { campaignId, locale, t, done, base } = entered;
  const [updates, readers] = await Promise.all([listUpdates(campaignId, locale), countAudience(campaignId)]);
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} done={done} area="updates">
        <p className="updates-readers">{t("readers", { count: readers })}</p>
      </PageHead>
      <ActionForm
        form={readForm("create", null, String)}
        submit={t("create")}
        variant={updates.length === 0 ? "primary" : "secondary"}
      />
      <section className="organizer-section" aria-labelledby="list">
        <h2 id="list">{t("list.title")}</h2>
        {updates.length === 0 ? (
          <p>{t("list.empty")}</p>
        ) : (
          <UpdateTable updates={updates} base={`${base}/updates`} locale={locale} />
        )}
      </section>
    </>
  );
}
