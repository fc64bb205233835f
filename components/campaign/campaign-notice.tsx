import { useTranslations } from "next-intl";
import { Details } from "../ui/details.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { Notice } from "../ui/notice.tsx";
import type { CampaignView } from "./campaign-view.ts";

type NoticeOf = Pick<CampaignView, "notice" | "state" | "pausedFor" | "sample">;

/** What a reader must know before all else: first lines open, the rest one tap away. */
export function CampaignNotice({ campaign }: { campaign: NoticeOf }) {
  const t = useTranslations("campaign.notice");
  const [lead = "", ...more] = campaign.notice.trim().split(/\n{2,}/);
  const state = stateText(campaign);
  if (!lead && !state && !campaign.sample) return null;
  return (
    <aside className="campaign-notice" aria-label={t("label")}>
      <Notice>
        {state ? <p className="notice__title">{t(state)}</p> : null}
        {lead ? <Markdown text={lead} /> : null}
        {more.length > 0 ? (
          <Details tight summary={t("more")}>
            <Markdown text={more.join("\n\n")} />
          </Details>
        ) : null}
        {campaign.sample ? <p>{t("sample")}</p> : null}
      </Notice>
    </aside>
  );
}

const pauses = ["by-organizer", "appeals-before-passed", "review-due"] as const;

function stateText({ state, pausedFor }: NoticeOf) {
  if (state === "PAUSED")
    return `paused.${pauses.find((key) => key === pausedFor) ?? "by-organizer"}` as const;
  if (state === "CLOSED" || state === "HISTORICAL" || state === "DRAFT") return state;
  return null;
}
