import { ActionForm } from "#components/organizer/action-form";
import { ButtonLink } from "#components/ui/button";
import { campaignStates } from "#domain/campaigns/schema";
import { permissions } from "#domain/campaigns/states";
import { readChecklist } from "#domain/editor/publish-checklist";
import { getCampaign } from "#domain/editor/queries";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { TodoList } from "../_components/todo-list.tsx";
import { type CampaignProps, enterCampaign } from "../gate.ts";
import { StateTable } from "./_components/state-table.tsx";

export default async function PublishPage(props: CampaignProps) {
  const entered = await enterCampaign(props, "campaigns.edit");
  if (!entered) return <MissingPage />;
  const { campaignId, by, actor, locale, base, t, state, wordFor } = entered;
  const [campaign, items] = await Promise.all([
    getCampaign(campaignId, locale),
    readChecklist(campaignId, locale),
  ]);
  const organisation = actor.memberships.find(
    ({ organisationId }) => organisationId === by.organisationId,
  )?.slug;
  const ready = items.every((item) => item.done);
  const isDraft = campaign.state === "DRAFT";
  return (
    <>
      <PageHead title={t("publish.title")} intro={isDraft ? t("publish.intro") : t("publish.running")} />
      {isDraft ? (
        <section className="organizer-section" aria-labelledby="todo">
          <h2 id="todo">{t("todo.title")}</h2>
          <TodoList
            items={items}
            base={base}
            officesHref={`/${locale}/organizer/organisations/${organisation}/offices`}
          />
          <p>{t("publish.before")}</p>
          <div className="organizer-actions">
            <ButtonLink href={`${base}/preview`}>{t("publish.previewLink")}</ButtonLink>
            {ready ? (
              <ActionForm
                form={readForm("move", state, wordFor)}
                submit={t("publish.now")}
                variant="primary"
                small
              >
                <input type="hidden" name="to" value="ACTIVE" />
              </ActionForm>
            ) : null}
          </div>
        </section>
      ) : null}
      <StateTable
        states={campaignStates.map((name) => ({ state: name, may: permissions[name] }))}
        present={campaign.state}
      />
    </>
  );
}
