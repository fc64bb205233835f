import { getTranslations } from "next-intl/server";
import type { ItemClaim, QueuedComment, ReportedReply } from "#domain/moderation/schema";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import { CommentCard } from "./comment-card.tsx";
import { ReplyCard } from "./reply-card.tsx";

type ListProps = {
  queue: { comments: QueuedComment[]; replies: ReportedReply[] };
  /** Who is at which item, by its id. */
  claims: ReadonlyMap<string, ItemClaim>;
  state: FormState | null;
  /** Of the campaign. */
  slug: string;
  locale: Locale;
};

/** A decision that came too late stands above the list: its item may be gone from it. */
export async function QueueList({ queue: { comments, replies }, claims, state, slug, locale }: ListProps) {
  const t = await getTranslations("moderation");
  const shown = [...comments, ...replies].some(({ id }) => id === state?.values.id);
  const lost = state && !shown ? Object.values(state.errors)[0] : undefined;
  return (
    <>
      {lost ? (
        <p className="notice notice--caution" role="alert">
          {t.has(`errors.${lost}`) ? t(`errors.${lost}`) : t("errors.invalid")}
        </p>
      ) : null}
      <div className="queue">
        {comments.map((comment) => (
          <CommentCard
            key={comment.id}
            comment={comment}
            claim={claims.get(comment.id)}
            locale={locale}
            state={state?.values.id === comment.id ? state : null}
          />
        ))}
        {replies.map((reply) => (
          <ReplyCard
            key={reply.id}
            reply={reply}
            claim={claims.get(reply.id)}
            locale={locale}
            filesHref={`/${locale}/organizer/campaigns/${slug}/replies`}
            state={state?.values.id === reply.id ? state : null}
          />
        ))}
      </div>
    </>
  );
}
