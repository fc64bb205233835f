import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import type { CampaignDetails } from "#domain/editor/schema";
import { isoDay } from "#lib/clock";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";

export async function CampaignDates({
  campaign,
  state,
}: {
  campaign: CampaignDetails;
  state: FormState | null;
}) {
  const t = await getTranslations("organizer");
  const form = readForm("clock", state, (key) => t(`errors.${key}`));
  const day = (date: Date | null) => (date ? isoDay(date) : "");
  return (
    <section className="organizer-section" aria-labelledby="dates">
      <h2 id="dates">{t("campaign.clockTitle")}</h2>
      <p className="organizer-quiet">{t("campaign.clockIntro")}</p>
      <ActionForm form={form} submit={t("campaign.saveDates")} summaryTitle={t("summary")}>
        <FormInput
          form={form}
          type="date"
          name="asOf"
          label={t("campaign.asOf")}
          hint={t("campaign.asOfHint")}
          initial={day(campaign.asOf)}
        />
        <FormInput
          form={form}
          type="date"
          name="appealsBefore"
          label={t("campaign.appealsBefore")}
          initial={day(campaign.appealsBefore)}
        />
        <FormInput
          form={form}
          type="date"
          name="reviewBy"
          label={t("campaign.reviewBy")}
          initial={day(campaign.reviewBy)}
        />
      </ActionForm>
    </section>
  );
}
