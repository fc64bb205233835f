import { getTranslations } from "next-intl/server";
import { ActionForm, FormArea } from "#components/organizer/action-form";
import { Checkbox } from "#components/ui/choices";
import type { CampaignDetails } from "#domain/editor/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";

export async function ConsentForm({
  campaign,
  state,
}: {
  campaign: CampaignDetails;
  state: FormState | null;
}) {
  const t = await getTranslations("organizer");
  const form = readForm("consent", state, (key) => t(`errors.${key}`));
  return (
    <section className="organizer-section" aria-labelledby="consent">
      <h2 id="consent">{t("campaign.consentTitle")}</h2>
      <ActionForm form={form} submit={t("campaign.saveConsent")} summaryTitle={t("summary")}>
        <Checkbox
          id={form.id("consent")}
          name="consent"
          label={t("campaign.consent")}
          defaultChecked={campaign.consentRecordedAt !== null}
        />
        <Checkbox
          id={form.id("benefitHarm")}
          name="benefitHarm"
          label={t("campaign.benefitHarm")}
          defaultChecked={campaign.benefitHarmRecordedAt !== null}
        />
        <FormArea
          form={form}
          name="note"
          label={t("campaign.note")}
          hint={t("campaign.noteHint")}
          optional={t("optional")}
          initial={campaign.consentNote}
        />
      </ActionForm>
    </section>
  );
}
