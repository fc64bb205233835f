import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import { LINES, type SheetView, takeOutReasons } from "#domain/paper/schema";
import type { FormReader } from "#lib/form-reader";

type ActionsProps = { sheet: SheetView; form: (name: string) => FormReader };

/** What can be undone of a sheet that was confirmed, and the way out for a person on it. */
export function SheetActions({ sheet, form }: ActionsProps) {
  const t = useTranslations("paper");
  const { state, version } = sheet;
  const seen = <input type="hidden" name="version" value={version} />;
  const strike = form("strike");
  return (
    <>
      {state === "TAKEN_OUT" ? (
        <ActionForm form={form("put-back")} submit={t("out.back")} variant="primary">
          {seen}
        </ActionForm>
      ) : null}
      {state === "CONFIRMED" ? (
        <Action name="out" form={form("take-out")}>
          <ActionForm form={form("take-out")} submit={t("out.submit")}>
            {seen}
            <FormSelect
              form={form("take-out")}
              name="reason"
              label={t("out.reason")}
              options={takeOutReasons.map((value) => ({ value, label: t(`out.reasons.${value}`) }))}
            />
          </ActionForm>
        </Action>
      ) : null}
      <Action name="strike" form={strike}>
        <ActionForm form={strike} submit={t("strike.submit")}>
          {seen}
          <FormInput
            form={strike}
            name="line"
            label={t("strike.line")}
            className="paper-count"
            type="number"
            min={1}
            max={LINES}
            required
          />
        </ActionForm>
      </Action>
    </>
  );
}

function Action({ name, form, children }: { name: "out" | "strike"; form: FormReader; children: ReactNode }) {
  const t = useTranslations(`paper.${name}`);
  return (
    <Details summary={t("title")} open={form.errors.length > 0 || form.refusal !== undefined}>
      <p>{t("hint")}</p>
      {children}
    </Details>
  );
}
