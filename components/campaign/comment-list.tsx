import { useLocale, useTranslations } from "next-intl";
import type { PublishedComment } from "#domain/signatures/schema";
import { countryName } from "#lib/countries";
import { DateText } from "../ui/date-text.tsx";

/** What signers wrote, each shown as its author chose. It is text and nothing else: no link, no picture, no markup. */
export function CommentList({
  comments,
  commentsHref,
}: {
  comments: PublishedComment[];
  commentsHref: string;
}) {
  const t = useTranslations("campaign.comments");
  const locale = useLocale();
  return (
    <ul className="comments">
      {comments.map((comment) => (
        <li key={comment.id} className="comments__one" id={`comment-${comment.id}`}>
          <blockquote className="comments__text" dir="auto">
            {comment.text}
          </blockquote>
          <p className="comments__by">
            {comment.author ?? t("anonymous")}, {countryName(comment.country, locale)},{" "}
            <DateText date={comment.day} locale={locale} />{" "}
            <a
              className="comments__report"
              href={`${commentsHref}/${comment.id}/report`}
              rel="nofollow"
              aria-describedby={`comment-${comment.id}`}
            >
              {t("report")}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
