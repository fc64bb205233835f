import { useLocale, useTranslations } from "next-intl";
import type { CampaignView } from "#domain/campaigns/schema";
import { Details } from "../ui/details.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { Notice } from "../ui/notice.tsx";

type NoticeOf = Pick<CampaignView, "notice" | "state" | "pausedFor" | "sample">;

/** What a reader must know before all else: the first sentence open, the rest one tap away where room is short. */
export function CampaignNotice({ campaign }: { campaign: NoticeOf }) {
  const t = useTranslations("campaign.notice");
  const locale = useLocale();
  const sample = campaign.sample ? t("sample") : "";
  const [lead, more] = firstSentence(withoutEnding(campaign.notice.trim(), sample), locale);
  const state = stateText(campaign);
  if (!lead && !state && !sample) return null;
  return (
    <aside className="campaign-notice" aria-label={t("label")}>
      <Notice>
        {state ? <p className="notice__title">{t(state)}</p> : null}
        {lead ? <p>{lead}</p> : null}
        {more ? (
          <Details tight summary={t("more")}>
            <Markdown text={more} />
          </Details>
        ) : null}
        {sample ? <p>{sample}</p> : null}
      </Notice>
    </aside>
  );
}

/** The sample's own ending may stand in the organizer's text already; it is said once. */
function withoutEnding(text: string, ending: string) {
  const plain = (value: string) => value.replaceAll("\u00a0", " ");
  return ending && plain(text).endsWith(plain(ending)) ? text.slice(0, -ending.length).trim() : text;
}

function firstSentence(text: string, locale: string): [string, string] {
  const [first] = new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text);
  const length = first?.segment.length ?? 0;
  return [text.slice(0, length).trim(), text.slice(length).trim()];
}

function stateText({ state, pausedFor }: NoticeOf) {
  if (state === "PAUSED") return `paused.${pausedFor ?? "by-organizer"}` as const;
  return state === "ACTIVE" ? null : state;
}
