import { getTranslations } from "next-intl/server";
import { ActionForm, FormArea, FormInput } from "#components/organizer/action-form";
import { claimOrganisation } from "#domain/organizer/authority";
import { getOrganisation } from "#domain/organizer/queries";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { LetterheadFields } from "./_components/letterhead-fields.tsx";

type PageProps = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<{ done?: string }>;
};

export default async function SettingsPage({ params, searchParams }: PageProps) {
  const { locale: segment, organisation } = await params;
  const { actor } = await requireActor(segment);
  const by = await claimed(() => claimOrganisation(actor, organisation, "organisation.edit"));
  if (!by) return <MissingPage />;
  const { name, controller, contact, imprint, ...letterhead } = await getOrganisation(by);
  const t = await getTranslations("organizer");
  const form = readForm("organisation", await readFormState(), (key) => t(`errors.${key}`));
  return (
    <div className="organizer-narrow">
      <PageHead title={t("settings.title")} intro={t("settings.intro")} done={(await searchParams).done} />
      <ActionForm form={form} submit={t("settings.save")} summaryTitle={t("summary")} variant="primary">
        <FormInput
          form={form}
          name="name"
          label={t("settings.name")}
          initial={name}
          maxLength={120}
          required
        />
        <FormArea
          form={form}
          name="controller"
          label={t("settings.controller")}
          hint={t("settings.controllerHint")}
          initial={controller}
        />
        <FormArea
          form={form}
          name="contact"
          label={t("settings.contact")}
          hint={t("settings.contactHint")}
          initial={contact}
        />
        <FormArea
          form={form}
          name="imprint"
          label={t("settings.imprint")}
          optional={t("optional")}
          initial={imprint}
        />
        <LetterheadFields form={form} letterhead={letterhead} />
      </ActionForm>
    </div>
  );
}
