import { useTranslations } from "next-intl";
import type { PublishedComment } from "#domain/signatures/schema";
import { CommentList } from "./comment-list.tsx";
import { Section } from "./section.tsx";

export type CommentsView = {
  /** The newest ones. */
  newest: PublishedComment[];
  /** Of all that are public. */
  count: number;
};

type CommentsProps = { comments: CommentsView; rulesHref: string; commentsHref: string };

export function Comments({ comments: { newest, count }, rulesHref, commentsHref }: CommentsProps) {
  const t = useTranslations("campaign.comments");
  return (
    <Section
      id="comments"
      title={t("title")}
      intro={t.rich("intro", {
        rules: (chunks) => (
          <a key="rules" href={rulesHref}>
            {chunks}
          </a>
        ),
      })}
    >
      {count === 0 ? <p className="soft">{t("none")}</p> : null}
      <CommentList comments={newest} commentsHref={commentsHref} />
      {count > newest.length ? (
        <p>
          <a href={commentsHref}>{t("all", { count })}</a>
        </p>
      ) : null}
    </Section>
  );
}
