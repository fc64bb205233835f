import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/select";
import { Tag } from "#components/ui/tag";
import { type ReportedReply, replyReasons } from "#domain/moderation/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";

/** Two buttons of one form; either takes the other's decision back. */
export async function ReplyDecision({ reply, state }: { reply: ReportedReply; state: FormState | null }) {
  const t = await getTranslations("aftercare.replies");
  const organizer = await getTranslations("organizer");
  const form = readForm("review", state, (key) => organizer(`errors.${key}`));
  const reason = replyReasons.find((name) => name === reply.reason);
  return (
    <form method="post" className="replies__decision" id={`reply-${reply.id}`}>
      <input type="hidden" name="form" value="review" />
      <input type="hidden" name="id" value={reply.id} />
      <input type="hidden" name="seen" value={reply.state} />
      {reply.state === "PENDING" ? null : (
        <p>
          <Tag tone={reply.state === "PUBLISHED" ? "good" : "caution"}>{t(`state.${reply.state}`)}</Tag>{" "}
          {reason ? t(`reasons.${reason}`) : null}
        </p>
      )}
      {form.refusal ? <p className="field__error">{form.refusal}</p> : null}
      {reply.state === "PUBLISHED" ? null : (
        <Button small name="decision" value="accept" data-key="a">
          {t("accept")}
        </Button>
      )}
      {reply.state === "HIDDEN" ? null : (
        <>
          <Field name="reason" id={`reason-${reply.id}`} label={t("reason")} error={form.error("reason")}>
            {(control) => (
              <Select
                {...control}
                empty="–"
                data-key="r"
                options={replyReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
              />
            )}
          </Field>
          <Button small variant="quiet" name="decision" value="reject" data-submit>
            {t("reject")}
          </Button>
        </>
      )}
    </form>
  );
}
