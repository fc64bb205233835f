import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { ButtonLink } from "#components/ui/button";
import { DataTable } from "#components/ui/data-table";
import { Details } from "#components/ui/details";
import { Tag } from "#components/ui/tag";
import type { TenureRecord } from "#domain/office-records/schema";
import { readForm } from "#lib/form-reader";
import { validity } from "../../_components/validity.ts";
import { RecordSection, type SectionProps } from "./record-section.tsx";

/** Who holds the office, who did, and the way to whoever follows. */
export async function HolderSection(section: SectionProps & { href: string }) {
  const { office, locale, mayEdit, href } = section;
  const t = await getTranslations("office-records.holder");
  const nameOf = ({ translations }: TenureRecord) =>
    translations.find((each) => each.locale === locale)?.name ?? "";
  const { tenure } = office.current;
  return (
    <RecordSection
      kind="tenure"
      title={t("title")}
      current={tenure}
      records={[]}
      show={nameOf}
      locale={locale}
      mayEdit={mayEdit}
    >
      {tenure ? null : <p className="organizer-quiet">{t("vacant")}</p>}
      <p className="cluster">
        <ButtonLink href={`${href}/new`}>{t(tenure ? "successor" : "add")}</ButtonLink>
        {tenure ? <ButtonLink href={`${href}/${tenure.id}`}>{t("correct")}</ButtonLink> : null}
      </p>
      {tenure && !tenure.validTo ? <LeftForm {...section} tenure={tenure} /> : null}
      {office.records.tenures.length > 0 ? <AllHolders {...section} nameOf={nameOf} /> : null}
    </RecordSection>
  );
}

async function LeftForm({ state, wordFor, tenure, from }: SectionProps & { tenure: TenureRecord }) {
  const t = await getTranslations("office-records.holder");
  const form = readForm("left", state, wordFor);
  return (
    <Details summary={t("left")} tight open={state?.form === "left"}>
      <p className="organizer-quiet">{t("leftHint")}</p>
      <ActionForm form={form} submit={t("leftSave")} small>
        <input type="hidden" name="id" value={tenure.id} />
        <FormInput form={form} name="last" type="date" label={t("last")} initial={from} required />
      </ActionForm>
    </Details>
  );
}

type AllHoldersProps = SectionProps & { href: string; nameOf: (record: TenureRecord) => string };

async function AllHolders({ office, locale, mayEdit, href, nameOf }: AllHoldersProps) {
  const [t, common] = await Promise.all([
    getTranslations("office-records.holder"),
    getTranslations("organizer"),
  ]);
  return (
    <DataTable
      caption={t("all")}
      captionHidden
      columns={[
        {
          key: "name",
          head: t("who"),
          cell: (row: TenureRecord) =>
            mayEdit ? <a href={`${href}/${row.id}`}>{nameOf(row)}</a> : nameOf(row),
        },
        {
          key: "time",
          head: common("offices.validity"),
          cell: (row) => (
            <>
              {validity(row, locale, common)}
              {row.lastVerifiedAt ? null : (
                <>
                  {" "}
                  <Tag tone="caution">{t("unverified")}</Tag>
                </>
              )}
            </>
          ),
        },
        { key: "source", head: common("offices.source"), cell: (row) => row.source },
      ]}
      rows={office.records.tenures}
      rowKey={(row) => row.id}
    />
  );
}
