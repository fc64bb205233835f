import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/organizer/action-form";
import { Notice } from "#components/ui/notice";
import { campaignStates } from "#domain/campaigns/schema";
import type { CampaignDetails } from "#domain/editor/schema";
import { readForm } from "#lib/form-reader";

/** What has just happened, and the way back where there is one. */
export async function MovedNotice({
  campaign,
  done,
}: {
  campaign: CampaignDetails;
  done: string | undefined;
}) {
  const from = campaignStates.find((state) => done === `moved-from-${state.toLowerCase()}`);
  if (!from || from === campaign.state) return null;
  const t = await getTranslations("organizer");
  const back = campaign.moves.includes(from);
  return (
    <Notice tone="good" role="status">
      <p>{t("done.moved", { state: t(`states.${campaign.state}`) })}</p>
      {back ? (
        <ActionForm form={readForm("move", null, String)} submit={t("done.undo")} small>
          <input type="hidden" name="to" value={from} />
        </ActionForm>
      ) : null}
    </Notice>
  );
}
