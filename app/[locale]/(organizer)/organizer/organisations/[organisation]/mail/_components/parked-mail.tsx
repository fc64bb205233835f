import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { Notice } from "#components/ui/notice";
import type { MailGroup } from "#domain/mail-desk/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";

type ParkedMailProps = { groups: MailGroup[]; state: FormState | null };

/** What was tried for long enough: numbers by kind and reason, and a button for each. */
export function ParkedMail({ groups, state }: ParkedMailProps) {
  const t = useTranslations("mail");
  const refused = state?.form === "retry" || state?.form === "give-up" ? state.errors[""] : undefined;
  return (
    <section className="organizer-section" aria-labelledby="parked">
      <h2 id="parked">{t("parked.title")}</h2>
      <p className="organizer-quiet">{t("parked.what")}</p>
      {refused ? (
        <Notice tone="wrong" role="alert">
          <p>{t.has(`errors.${refused}`) ? t(`errors.${refused}`) : refused}</p>
        </Notice>
      ) : null}
      {groups.length === 0 ? (
        <p>{t("parked.none")}</p>
      ) : (
        <DataTable
          caption={t("parked.title")}
          captionHidden
          columns={[
            { key: "kind", head: t("kind"), cell: ({ kind }: MailGroup) => t(`kinds.${kind}`) },
            { key: "count", head: t("count"), number: true, cell: ({ count }) => count },
            {
              key: "reason",
              head: t("reason"),
              // On a phone a column of its own would push the buttons out of sight.
              cell: (group) => (
                <>
                  {t(`reasons.${group.reason || "unknown"}`)}{" "}
                  <span className="organizer-quiet">{t(`advice.${group.reason || "unknown"}`)}</span>
                  <Decisions group={group} />
                </>
              ),
            },
          ]}
          rows={groups}
          rowKey={({ kind, reason }) => `${kind}:${reason}`}
        />
      )}
    </section>
  );
}

function Decisions({ group }: { group: MailGroup }) {
  const t = useTranslations("mail");
  const name = t(`kinds.${group.kind}`);
  return (
    <div className="cluster">
      {(["retry", "give-up"] as const).map((form) => (
        <ActionForm
          key={form}
          form={readForm(form, null, String)}
          submit={t(`parked.${form}`)}
          label={t(`parked.${form}-label`, { kind: name })}
          small
        >
          <input type="hidden" name="kind" value={group.kind} />
          <input type="hidden" name="reason" value={group.reason} />
        </ActionForm>
      ))}
    </div>
  );
}
