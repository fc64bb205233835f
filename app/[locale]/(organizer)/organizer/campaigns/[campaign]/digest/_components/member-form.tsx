import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { CheckboxGroup } from "#components/ui/choices";
import { readForm } from "#lib/form-reader";
import { chosenIn, SubscriptionFields, type SubscriptionProps } from "./subscription-fields.tsx";
import { useErrorWords } from "./use-error-words.ts";

/** Members are ticked, and not asked: they have let themselves in, and can stop it. */
export function MemberForm({
  members,
  ...props
}: SubscriptionProps & { members: { id: string; email: string }[] }) {
  const t = useTranslations("digests.page");
  const wordFor = useErrorWords();
  const form = readForm("members", props.state, wordFor);
  return (
    <section className="organizer-section" aria-labelledby="members">
      <h2 id="members">{t("members")}</h2>
      {members.length === 0 ? (
        <p>{t("allMembers")}</p>
      ) : (
        <ActionForm form={form} submit={t("addMembers")} summaryTitle={t("summary")}>
          <CheckboxGroup
            name="members"
            id={form.id("members")}
            legend={t("who")}
            hint={t("membersHint")}
            error={form.error("members")}
            chosen={chosenIn(props.state, form.name, "members") ?? []}
            options={members.map(({ id, email }) => ({ value: id, label: email }))}
          />
          <SubscriptionFields {...props} form={form} />
        </ActionForm>
      )}
    </section>
  );
}
