import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionForm } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { Details } from "#components/ui/details";
import type { DatedRecord, OfficeDetails, OfficeRecord } from "#domain/office-records/schema";
import { formatDate } from "#lib/dates";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";

/** `from` is the day that a change is proposed to hold from. */
export type SectionProps = {
  office: OfficeDetails;
  state: FormState | null;
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
          </p>
        ) : null}
        {current && mayEdit ? (
          <ActionForm form={readForm("verify", null, String)} submit={t("offices.checkedToday")} small>
            <input type="hidden" name="record" value={kind} />
            <input type="hidden" name="id" value={current.id} />
          </ActionForm>
        ) : null}
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
            ]}
            rows={records}
            rowKey={(row) => row.id}
          />
        </Details>
      ) : null}
    </section>
  );
}

function validity(
  { validFrom, validTo }: DatedRecord,
  locale: Locale,
  t: (key: string, values?: Record<string, string>) => string,
) {
  const from = validFrom && formatDate(validFrom, locale);
  const to = validTo && formatDate(validTo, locale);
  if (from && to) return t("offices.between", { from, to });
  if (from) return t("offices.since", { date: from });
  return to ? t("offices.until", { date: to }) : t("offices.always");
}
