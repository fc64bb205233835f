import { useLocale, useTranslations } from "next-intl";
import type { PublishedComment } from "#domain/signatures/schema";
import { countryName } from "#lib/countries";
import { DateText } from "../ui/date-text.tsx";

import { Section } from "./section.tsx";

export function Comments({ comments, rulesHref }: { comments: PublishedComment[]; rulesHref: string }) {
  const t = useTranslations("campaign.comments");
  const locale = useLocale();
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
      {comments.length === 0 ? <p className="soft">{t("none")}</p> : null}
      <ul className="comments">
        {comments.map((comment) => (
          <li key={comment.id} className="comments__one">
            <blockquote className="comments__text">{comment.text}</blockquote>
            <p className="comments__by">
              {comment.author ?? t("anonymous")}, {countryName(comment.country, locale)},{" "}
              <DateText date={comment.day} locale={locale} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
