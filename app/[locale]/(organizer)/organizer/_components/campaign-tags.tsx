import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag";
import type { CampaignState } from "#domain/campaigns/schema";

export function CampaignTags({ state, sample }: { state: CampaignState; sample: boolean }) {
  const t = useTranslations("organizer.states");
  return (
    <>
      <Tag tone={state === "ACTIVE" ? "good" : "caution"}>{t(state)}</Tag>
      {sample ? <Tag>{t("sample")}</Tag> : null}
    </>
  );
}
