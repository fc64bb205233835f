import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";
import type { OwnComment } from "#domain/signatures/schema";

/** What became of one's own words. `appealHref` leads to a second look while there is one to be had. */
export function OwnCommentView({ comment, appealHref }: { comment: OwnComment; appealHref: string | null }) {
  const t = useTranslations("moderation");
  const { state, reason, appeal } = comment;
  const against = state === "HIDDEN" || state === "REMOVED";
  return (
    <Notice tone={against ? "caution" : "plain"} title={t(`own.${state}`)}>
      {against && reason ? <p>{t(`reasons.${reason}.told`)}</p> : null}
      {against && appeal?.asked ? <p>{t("own.asked")}</p> : null}
      {against && appealHref ? (
        <p>
          <a href={appealHref}>{t("own.appeal")}</a>
        </p>
      ) : null}
    </Notice>
  );
}
