import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { Details } from "#components/ui/details";
import type { DatedRecord, OfficeDetails, OfficeRecord } from "#domain/office-records/schema";
import { formatDate } from "#lib/dates";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import { validity } from "../../_components/validity.ts";

/** `from` is the day that a change is proposed to hold from. */
export type SectionProps = {
  office: OfficeDetails;
  state: FormState | null;
  /** A refusal's message key as a sentence. */
  wordFor: (key: string) => string;
  locale: Locale;
  mayEdit: boolean;
  from: string;
};

type RecordSectionProps<T extends DatedRecord> = {
  kind: OfficeRecord["record"];
  title: string;
  current: T | null;
  records: T[];
  show: (record: T) => ReactNode;
  locale: Locale;
  mayEdit: boolean;
  children?: ReactNode;
};

/** The record that stands, when it was checked, the form that changes it, and all the records of before and after. */
export async function RecordSection<T extends DatedRecord>(props: RecordSectionProps<T>) {
  const { kind, title, current, records, show, locale, mayEdit, children } = props;
  const t = await getTranslations("organizer");
  const checked = current?.lastVerifiedAt;
  return (
    <section className="organizer-section" aria-labelledby={kind}>
      <h2 id={kind}>{title}</h2>
      <div className="organizer-record">
        <p className="organizer-record__value">{current ? show(current) : t("offices.none")}</p>
        {current ? (
          <p className="organizer-quiet">
            {checked
              ? t("offices.checkedOn", { date: formatDate(checked, locale) })
              : t("offices.neverChecked")}
            {current.source ? ` · ${current.source}` : null}
          </p>
        ) : null}
        {current && mayEdit ? <VerifyForm kind={kind} record={current} /> : null}
      </div>
      {mayEdit ? children : null}
      {records.length > 1 ? (
        <Details summary={t("offices.records")} tight>
          <DataTable
            caption={t("offices.records")}
            captionHidden
            columns={[
              { key: "value", head: t("offices.value"), cell: show },
              { key: "validity", head: t("offices.validity"), cell: (row) => validity(row, locale, t) },
              { key: "source", head: t("offices.source"), cell: (row) => row.source },
            ]}
            rows={records}
            rowKey={(row) => row.id}
          />
        </Details>
      ) : null}
    </section>
  );
}

/** One press when it still stands in the same place; the source can be another one this time. */
async function VerifyForm({ kind, record }: { kind: OfficeRecord["record"]; record: DatedRecord }) {
  const t = await getTranslations("organizer");
  const form = {
    ...readForm("verify", null, String),
    id: (field: string) => `field-verify-${kind}-${field}`,
  };
  return (
    <ActionForm form={form} submit={t("offices.checkedToday")} small>
      <input type="hidden" name="record" value={kind} />
      <input type="hidden" name="id" value={record.id} />
      <FormInput form={form} name="source" label={t("offices.source")} initial={record.source} />
    </ActionForm>
  );
}
