import { ActionForm, FormInput } from "#components/organizer/action-form";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/choices";
import { toHolderFields } from "#domain/office-records/holder-words";
import { getOffice } from "#domain/office-records/offices";
import { claimOffice } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { readForm } from "#lib/form-reader";
import { claimed } from "../../../../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../../../_components/page-head.tsx";
import { HeadPictures } from "../../../_components/head-pictures.tsx";
import { enterOffices, type OfficesProps } from "../../../gate.ts";
import { HolderFields } from "./_components/holder-fields.tsx";

type HolderProps = OfficesProps & {
  params: Promise<{ locale: string; organisation: string; office: string; holder: string }>;
};

const id = "holder-form";
const dayOf = (date: Date | null | undefined) => (date ? isoDay(date) : "");

/** Who holds the office from a day on, or a record of before put right. */
export default async function HolderPage(props: HolderProps) {
  const entered = await enterOffices(props, "offices.edit");
  if (!entered) return <MissingPage />;
  const { actor, organisation, locale, state, t, common, wordFor, pages } = entered;
  const { office: slug, holder } = await props.params;
  const claim = await claimed(() => claimOffice(actor, organisation, slug, "offices.edit"));
  const office = claim && (await getOffice(claim.officeId, locale));
  const record = office?.records.tenures.find((tenure) => tenure.id === holder);
  if (!office || (!record && holder !== "new")) return <MissingPage />;
  const form = readForm("holder", state, wordFor);
  const text = record ? "change" : "new";
  return (
    <>
      <PageHead
        title={t(`holder.${text}.title`)}
        intro={<a href={`${pages.base}/${slug}`}>{office.name}</a>}
      />
      <p className="organizer-quiet">{t(`holder.${text}.intro`)}</p>
      <ActionForm
        id={id}
        form={form}
        submit={t(`holder.${text}.save`)}
        summaryTitle={common("summary")}
        variant="primary"
        also={
          <Button name="show" value="1">
            {t("heads.show")}
          </Button>
        }
      >
        <HolderFields form={form} initial={record ? toHolderFields(record.translations) : {}} />
        <div className="organizer-narrow form">
          <FormInput
            form={form}
            name="from"
            type="date"
            label={t("holder.from")}
            hint={t("holder.fromHint")}
            initial={dayOf(record?.validFrom)}
          />
          <FormInput
            form={form}
            name="to"
            type="date"
            label={t("holder.to")}
            hint={t("holder.toHint")}
            optional={common("optional")}
            initial={dayOf(record?.validTo)}
          />
          <FormInput
            form={form}
            name="source"
            label={common("offices.source")}
            hint={t("holder.sourceHint")}
            initial={record?.source}
          />
          <Checkbox
            id={form.id("verified")}
            name="verified"
            label={t("holder.verified")}
            hint={t("holder.verifiedHint")}
            defaultChecked={form.value("verified", record ? "" : "on") === "on"}
          />
        </div>
      </ActionForm>
      <HeadPictures form={id} part="holder" office={slug} address={pages.heads} state={state} />
    </>
  );
}
