import { useTranslations } from "next-intl";
import { FormSelect } from "#components/organizer/action-form";
import { PasswordAgain } from "#components/organizer/password-again";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { Tag } from "#components/ui/tag";
import { type MemberView, roles } from "#domain/organizer/schema";
import { type FormReader, readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";

type MembersProps = { members: MemberView[]; mayManage: boolean; state: FormState | null; locale: Locale };

export function Members({ members, mayManage, state, locale }: MembersProps) {
  const t = useTranslations("team.members");
  const words = useTranslations("organizer.roles");
  const columns = [
    {
      key: "member",
      head: t("member"),
      cell: ({ email, self }: MemberView) => (
        <>
          {email} {self ? <Tag>{t("you")}</Tag> : null}
        </>
      ),
    },
    { key: "role", head: t("role"), cell: ({ role }: MemberView) => words(role) },
    {
      key: "factor",
      head: t("factor"),
      cell: ({ factor }: MemberView) => (
        <Tag tone={factor ? "good" : "caution"}>{t(factor ? "yes" : "no")}</Tag>
      ),
    },
    {
      key: "since",
      head: t("since"),
      cell: ({ since }: MemberView) => <DateText date={since} locale={locale} />,
    },
  ];
  return (
    <>
      <DataTable
        caption={t("title")}
        captionHidden
        columns={columns}
        rows={members}
        rowKey={(row) => row.id}
      />
      {mayManage ? (
        <section className="organizer-section" aria-labelledby="change">
          <h2 id="change">{t("change")}</h2>
          {members.map((member) => (
            <MemberForms key={member.id} member={member} state={state} />
          ))}
        </section>
      ) : null}
    </>
  );
}

function MemberForms({
  member: { id, email, role },
  state,
}: {
  member: MemberView;
  state: FormState | null;
}) {
  const t = useTranslations("team");
  const own = state?.values.id === id ? state : null;
  const reader = (name: string): FormReader => {
    const form = readForm(name, own, (key) => t(`errors.${key}`));
    return {
      ...form,
      id: (field) => `${form.id(field)}-${id}`,
      errors: form.errors.map((error) => ({ ...error, name: `${error.name}-${id}` })),
    };
  };
  const form = reader("role");
  return (
    <div className="team-member">
      <p className="organizer-record__value">{email}</p>
      <PasswordAgain form={form} action={t("members.save")} label={`${t("members.save")}: ${email}`}>
        <input type="hidden" name="id" value={id} />
        <FormSelect
          form={form}
          name="role"
          label={t("members.role")}
          initial={role}
          options={roles.map((each) => ({ value: each, label: t(`members.roles.${each}`) }))}
        />
      </PasswordAgain>
      <PasswordAgain
        form={reader("remove")}
        action={t("members.remove")}
        label={`${t("members.remove")}: ${email}`}
        hint={t("members.removeHint")}
      >
        <input type="hidden" name="id" value={id} />
      </PasswordAgain>
    </div>
  );
}
