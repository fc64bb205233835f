import { getTranslations } from "next-intl/server";
import { readChecklist } from "#domain/editor/publish-checklist";
import { getCampaign } from "#domain/editor/queries";
import { may } from "#domain/organizer/roles";
import { MissingPage } from "../../../../_components/missing-page.tsx";
import { PageHead } from "../../../_components/page-head.tsx";
import { CampaignDates } from "./_components/campaign-dates.tsx";
import { CampaignMoves } from "./_components/campaign-moves.tsx";
import { ConsentForm } from "./_components/consent-form.tsx";
import { CopyForm } from "./_components/copy-form.tsx";
import { MovedNotice } from "./_components/moved-notice.tsx";
import { TodoList } from "./_components/todo-list.tsx";
import { type CampaignProps, enterCampaign } from "./gate.ts";

export default async function CampaignPage(props: CampaignProps) {
  const entered = await enterCampaign(props, "campaigns.view");
  if (!entered) return <MissingPage />;
  const { campaignId, by, actor, locale, base, t, state, done, wordFor } = entered;
  const [campaign, items] = await Promise.all([
    getCampaign(campaignId, locale),
    readChecklist(campaignId, locale),
  ]);
  const membership = actor.memberships.find(({ organisationId }) => organisationId === by.organisationId);
  const has = (permission: Parameters<typeof may>[1]) =>
    membership ? may(membership.role, permission) : false;
  const mayMove = has("campaigns.move");
  const mayEdit = has("campaigns.edit");
  const [area, desk] = await Promise.all([areaOf(done), getTranslations("desk")]);
  return (
    <>
      <PageHead title={desk("campaign.overview")} done={done} area={area}>
        <MovedNotice campaign={campaign} done={mayMove ? done : undefined} />
      </PageHead>
      {campaign.moves.includes("ACTIVE") ? (
        <section className="organizer-section" aria-labelledby="todo">
          <h2 id="todo">{t("todo.title")}</h2>
          <TodoList
            items={items}
            base={base}
            officesHref={`/${locale}/organizer/organisations/${membership?.slug}/offices`}
          />
        </section>
      ) : null}
      <div className="organizer-columns">
        <CampaignMoves
          campaign={campaign}
          ready={items.every((item) => item.done)}
          state={state}
          locale={locale}
          mayMove={mayMove}
        />
        {mayMove ? <CampaignDates campaign={campaign} state={state} /> : null}
        {mayMove ? <ConsentForm campaign={campaign} state={state} /> : null}
        {mayEdit ? <CopyForm campaign={campaign} state={state} wordFor={wordFor} /> : null}
      </div>
    </>
  );
}

/** Words for what was done here stand in two areas. */
async function areaOf(done: string | undefined) {
  const t = await getTranslations("editor");
  return done && t.has(`done.${done}`) ? "editor" : "organizer";
}
