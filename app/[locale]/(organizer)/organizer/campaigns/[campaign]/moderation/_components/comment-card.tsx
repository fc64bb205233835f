import { getTranslations } from "next-intl/server";
import { DateText } from "#components/ui/date-text";
import { Tag } from "#components/ui/tag";
import type { ItemClaim, QueuedComment } from "#domain/moderation/schema";
import { countryName } from "#lib/countries";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import { CommentForms } from "./comment-forms.tsx";
import { Claimed } from "./item-claim.tsx";

type CardProps = {
  comment: QueuedComment;
  claim: ItemClaim | undefined;
  locale: Locale;
  state: FormState | null;
};

const tones = { PENDING: undefined, PUBLISHED: "good", HIDDEN: "caution", REMOVED: "caution" } as const;

/** One comment with everything that a decision needs on one screen. */
export async function CommentCard({ comment, claim, locale, state }: CardProps) {
  const t = await getTranslations("moderation");
  const { id, text, author, country, writtenOn } = comment;
  const headId = `head-${id}`;
  return (
    <article className="queue__item" id={`item-${id}`} data-item tabIndex={-1} aria-labelledby={headId}>
      <p className="queue__head" id={headId}>
        <Tag tone={comment.appeal || comment.reports.length > 0 ? "wrong" : tones[comment.state]}>
          {t(`tags.${tagOf(comment)}`)}
        </Tag>{" "}
        {author ?? t("anonymous")}, {countryName(country, locale)},{" "}
        <DateText date={writtenOn} locale={locale} />
        {comment.locale === locale ? null : ` · ${t(`reads.${comment.locale}`)}`}
      </p>
      {text === null ? (
        <p className="organizer-quiet">{t("textGone")}</p>
      ) : (
        <blockquote className="queue__text" dir="auto">
          {text}
        </blockquote>
      )}
      <Notes comment={comment} locale={locale} />
      {isOpen(comment) ? (
        <Claimed id={id} claim={claim}>
          <CommentForms comment={comment} state={state} />
        </Claimed>
      ) : (
        <CommentForms comment={comment} state={state} />
      )}
    </article>
  );
}

/** Waits for somebody: nobody has to be told who looks at what is decided. */
function isOpen({ appeal, reports, state }: QueuedComment) {
  return state === "PENDING" || appeal !== null || reports.length > 0;
}

function tagOf({ appeal, reports, state }: QueuedComment) {
  if (appeal) return "appeal";
  return reports.length > 0 ? "reported" : state;
}

/** What the word lists, the readers, an earlier moderator and the author say about it. */
async function Notes({ comment, locale }: { comment: QueuedComment; locale: Locale }) {
  const t = await getTranslations("moderation");
  const { warnings, reports, decided, appeal } = comment;
  const reasons = [...new Set(warnings.map(({ reason }) => reason))].map((reason) => ({
    reason,
    words: warnings.filter((warning) => warning.reason === reason).map(({ found }) => found),
  }));
  return (
    <ul className="queue__notes">
      {reasons.map(({ reason, words }) => (
        <li key={reason}>
          {t(`noticed.${t.has(`noticed.${reason}`) ? reason : "other"}`)}{" "}
          {words.map((word) => (
            <mark key={word}>{word}</mark>
          ))}
        </li>
      ))}
      {reports.map(({ reason, times }) => (
        <li key={reason}>{t("reportedFor", { count: times, reason: t(`reasons.${reason}.label`) })}</li>
      ))}
      {decided ? (
        <li>
          {t.rich(decided.byReader ? "decidedByYou" : "decidedByOther", {
            day: () => <DateText key="day" date={decided.on} locale={locale} />,
          })}{" "}
          {decided.reason ? t("because", { reason: t(`reasons.${decided.reason}.label`) }) : null}
        </li>
      ) : null}
      {appeal?.text ? (
        <li>
          {t("authorSays")} <q dir="auto">{appeal.text}</q>
        </li>
      ) : null}
    </ul>
  );
}
