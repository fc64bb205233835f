import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import type { AddressRecord } from "#domain/office-records/schema";
import { readForm } from "#lib/form-reader";
import { FromInput } from "./from-input.tsx";
import { RecordSection, type SectionProps } from "./record-section.tsx";

type AddressSectionProps = SectionProps & {
  cities: { value: string; label: string }[];
  /** The page on which cities are entered. */
  citiesHref: string;
};

export async function AddressSection({
  office,
  state,
  from,
  cities,
  citiesHref,
  ...rest
}: AddressSectionProps) {
  const t = await getTranslations("organizer");
  const records = await getTranslations("office-records");
  const form = readForm("address", state, (key) => t(`errors.${key}`));
  const { address } = office.current;
  const city = (record: AddressRecord) => record.city.names.at(-1)?.latin ?? record.city.slug;
  return (
    <RecordSection
      {...rest}
      kind="address"
      title={t("offices.addressTitle")}
      current={address}
      records={office.records.addresses}
      show={(record) => `${record.street}, ${city(record)} ${record.postcode}, ${record.countryLine}`}
    >
      {cities.length === 0 ? (
        <p>
          {records("cities.first")} <a href={citiesHref}>{records("nav.cities")}</a>
        </p>
      ) : (
        <ActionForm form={form} submit={t("offices.saveAddress")} summaryTitle={t("summary")}>
          <FormInput
            form={form}
            name="street"
            label={t("offices.street")}
            hint={t("offices.streetHint")}
            initial={address?.street}
            required
          />
          <FormInput
            form={form}
            name="postcode"
            label={t("offices.postcode")}
            initial={address?.postcode}
            required
          />
          <FormSelect
            form={form}
            name="city"
            label={t("offices.city")}
            initial={address?.city.slug}
            options={cities}
          />
          <p className="organizer-quiet">
            {records("cities.notHere")} <a href={citiesHref}>{records("nav.cities")}</a>
          </p>
          <FormInput
            form={form}
            name="countryLine"
            label={t("offices.country")}
            hint={t("offices.countryHint")}
            initial={address?.countryLine ?? "KAZAKHSTAN"}
            required
          />
          <FormInput
            form={form}
            name="streetRu"
            label={t("offices.streetRu")}
            optional={t("optional")}
            initial={address?.streetRu}
            lang="ru"
          />
          <FormInput
            form={form}
            name="streetKk"
            label={t("offices.streetKk")}
            optional={t("optional")}
            initial={address?.streetKk}
            lang="kk"
          />
          <FormInput
            form={form}
            name="source"
            label={t("offices.source")}
            optional={t("optional")}
            initial={address?.source}
          />
          <FromInput form={form} initial={address ? from : ""} />
        </ActionForm>
      )}
    </RecordSection>
  );
}
