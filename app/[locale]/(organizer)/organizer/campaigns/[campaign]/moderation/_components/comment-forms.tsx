import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/select";
import { commentReasons, type QueuedComment } from "#domain/moderation/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";

type FormsProps = { comment: QueuedComment; state: FormState | null };

/** What may be decided about a comment as it stands. The keys a and r press what bears them. */
export async function CommentForms({ comment, state }: FormsProps) {
  const t = await getTranslations("moderation");
  const refusal = state?.errors[""];
  const { appeal, text } = comment;
  const may = { PENDING: Waiting, PUBLISHED: Public, HIDDEN: Turned, REMOVED: Turned }[comment.state];
  const Forms = appeal ? Appealed : may;
  return (
    <div className="queue__forms">
      {refusal ? (
        <p className="field__error" role="alert">
          {t(`errors.${refusal}`)}
        </p>
      ) : null}
      {text === null ? null : <Forms comment={comment} state={state} />}
    </div>
  );
}

async function Waiting({ comment, state }: FormsProps) {
  const t = await getTranslations("moderation.actions");
  return (
    <>
      <One comment={comment} form="decide">
        <Button small name="decision" value="PUBLISHED" data-key="a">
          {t("publish")}
        </Button>
      </One>
      <WithReason comment={comment} state={state} decision="HIDDEN" />
    </>
  );
}

async function Public({ comment, state }: FormsProps) {
  const t = await getTranslations("moderation.actions");
  return (
    <>
      {comment.reports.length > 0 ? (
        <One comment={comment} form="settle">
          <Button small data-key="a">
            {t("keep")}
          </Button>
        </One>
      ) : null}
      <WithReason comment={comment} state={state} decision="REMOVED" />
    </>
  );
}

async function Turned({ comment }: FormsProps) {
  const t = await getTranslations("moderation.actions");
  return (
    <One comment={comment} form="decide">
      <Button small name="decision" value="PUBLISHED" data-key="a">
        {t("publishAfterAll")}
      </Button>
    </One>
  );
}

/** Answered by a second person; the one who decided sees why they cannot. */
async function Appealed({ comment }: FormsProps) {
  const t = await getTranslations("moderation");
  if (comment.decided?.byReader) return <p className="organizer-quiet">{t("needsAnother")}</p>;
  return (
    <One comment={comment} form="answer">
      <Button small name="answer" value="publish" data-key="a">
        {t("actions.publishAfterAll")}
      </Button>
      <Button small variant="quiet" name="answer" value="uphold" data-key="r">
        {t("actions.uphold")}
      </Button>
    </One>
  );
}

type WithReasonProps = FormsProps & { decision: "HIDDEN" | "REMOVED" };

async function WithReason({ comment, state, decision }: WithReasonProps) {
  const t = await getTranslations("moderation");
  const form = readForm("decide", state, (key) => t(`errors.${key}`));
  return (
    <One comment={comment} form="decide">
      <Field name="reason" id={`reason-${comment.id}`} label={t("reason")} error={form.error("reason")}>
        {(control) => (
          <Select
            {...control}
            empty={t("chooseReason")}
            data-key="r"
            options={commentReasons.map((value) => ({ value, label: t(`reasons.${value}.label`) }))}
          />
        )}
      </Field>
      <Button small variant="quiet" name="decision" value={decision} data-submit>
        {t(`actions.${decision}`)}
      </Button>
    </One>
  );
}

function One({ comment, form, children }: { comment: QueuedComment; form: string; children: ReactNode }) {
  return (
    <form method="post" className="queue__form">
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="id" value={comment.id} />
      <input type="hidden" name="version" value={comment.version} />
      {children}
    </form>
  );
}
