import { getTranslations } from "next-intl/server";
import { DateText } from "#components/ui/date-text";
import { Tag } from "#components/ui/tag";
import type { ItemClaim, ReportedReply } from "#domain/moderation/schema";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import { ReplyDecision } from "../../replies/_components/reply-decision.tsx";
import { ReplyFile, ReplyNumbers } from "../../replies/_components/reply-facts.tsx";
import { Claimed } from "./item-claim.tsx";

type CardProps = {
  reply: ReportedReply;
  claim: ItemClaim | undefined;
  locale: Locale;
  filesHref: string;
  state: FormState | null;
};

/** A reported answer of an office, among the rest of what waits. */
export async function ReplyCard({ reply, claim, locale, filesHref, state }: CardProps) {
  const t = await getTranslations("moderation");
  const replies = await getTranslations("aftercare.replies");
  const headId = `head-${reply.id}`;
  return (
    <article className="queue__item" id={`item-${reply.id}`} data-item tabIndex={-1} aria-labelledby={headId}>
      <p className="queue__head" id={headId}>
        <Tag>{t("tags.reply")}</Tag> {reply.office}, {replies(`classes.${reply.class}`)},{" "}
        <DateText date={reply.createdOn} locale={locale} />
      </p>
      <p className="organizer-quiet">
        <ReplyNumbers reply={reply} />
      </p>
      <ReplyFile reply={reply} href={`${filesHref}/${reply.id}/file`} />
      <Claimed id={reply.id} claim={claim}>
        <ReplyDecision reply={reply} state={state} />
      </Claimed>
    </article>
  );
}
