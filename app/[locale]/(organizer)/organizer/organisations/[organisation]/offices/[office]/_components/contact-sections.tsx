import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { readForm } from "#lib/form-reader";
import { FromInput } from "./from-input.tsx";
import { RecordSection, type SectionProps } from "./record-section.tsx";

export async function EmailSection({ office, state, from, ...rest }: SectionProps) {
  const t = await getTranslations("organizer");
  const form = readForm("email", state, (key) => t(`errors.${key}`));
  const { email } = office.current;
  return (
    <RecordSection
      {...rest}
      kind="email"
      title={t("offices.emailTitle")}
      current={email}
      records={office.records.emails}
      show={({ address }) => address}
    >
      <ActionForm form={form} submit={t("offices.saveEmail")} summaryTitle={t("summary")} variant="primary">
        <FormInput
          form={form}
          name="address"
          type="email"
          label={t("offices.email")}
          hint={t("offices.emailHint")}
          initial={email?.address}
          autoComplete="off"
        />
        <FormInput
          form={form}
          name="source"
          label={t("offices.source")}
          optional={t("optional")}
          initial={email?.source}
        />
        <FromInput form={form} initial={email ? from : ""} />
      </ActionForm>
    </RecordSection>
  );
}

export async function PhoneSection({ office, state, from, ...rest }: SectionProps) {
  const t = await getTranslations("organizer");
  const form = readForm("phone", state, (key) => t(`errors.${key}`));
  const { phone } = office.current;
  return (
    <RecordSection
      {...rest}
      kind="phone"
      title={t("offices.phoneTitle")}
      current={phone}
      records={office.records.phones}
      show={({ display }) => display}
    >
      <ActionForm form={form} submit={t("offices.savePhone")} summaryTitle={t("summary")}>
        <FormInput
          form={form}
          name="phone"
          type="tel"
          label={t("offices.phone")}
          hint={t("offices.phoneHint")}
          initial={phone?.display}
          autoComplete="off"
        />
        <FormInput
          form={form}
          name="source"
          label={t("offices.source")}
          optional={t("optional")}
          initial={phone?.source}
        />
        <FromInput form={form} initial={phone ? from : ""} />
      </ActionForm>
    </RecordSection>
  );
}
