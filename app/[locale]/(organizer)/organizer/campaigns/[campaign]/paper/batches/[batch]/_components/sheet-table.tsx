import { useTranslations } from "next-intl";
import { ActionForm, FormSelect } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { FieldError } from "#components/ui/field";
import { Tag } from "#components/ui/tag";
import { marks, printedCode, type SheetRow, type SheetState } from "#domain/paper/schema";
import type { FormReader } from "#lib/form-reader";

const tones: Partial<Record<SheetState, "good" | "caution" | "wrong">> = {
  ...{ CONFIRMED: "good", ENTERED: "caution", RETURNED: "caution" },
  ...{ LOST: "wrong", TAKEN_OUT: "wrong" },
};

/** The sheets of a batch; several can be noted at once. */
export function SheetTable({ sheets, base, form }: { sheets: SheetRow[]; base: string; form: FormReader }) {
  const t = useTranslations("paper.batch");
  const states = useTranslations("paper.states");
  const chosen = form.value("sheets").split("\n");
  return (
    <ActionForm form={form} submit={t("submit")}>
      <FieldError id={form.id("sheets")} error={form.error("sheets")} />
      <DataTable
        caption={t("sheets")}
        captionHidden
        columns={[
          { key: "number", head: t("number"), cell: ({ number }: SheetRow) => number },
          {
            key: "code",
            head: t("code"),
            cell: ({ code }) => (
              <a href={`${base}/sheets/${code}`} className="paper-code">
                {printedCode(code)}
              </a>
            ),
          },
          {
            key: "state",
            head: t("state"),
            cell: ({ state }) => <Tag tone={tones[state]}>{states(state)}</Tag>,
          },
          { key: "lines", head: t("lines"), cell: ({ lines }) => lines || "–", number: true },
          {
            key: "tick",
            head: <span className="visually-hidden">{t("to")}</span>,
            cell: ({ code }) => (
              <input
                type="checkbox"
                className="choice__control"
                name="sheets"
                value={code}
                defaultChecked={chosen.includes(code)}
                aria-label={t("select", { code: printedCode(code) })}
              />
            ),
          },
        ]}
        rows={sheets}
        rowKey={({ code }) => code}
      />
      <FormSelect
        form={form}
        name="to"
        label={t("to")}
        hint={t("lostHint")}
        options={marks.map((value) => ({ value, label: t(`marks.${value}`) }))}
      />
    </ActionForm>
  );
}
