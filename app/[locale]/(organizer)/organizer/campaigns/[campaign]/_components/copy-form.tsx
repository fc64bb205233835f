import { useTranslations } from "next-intl";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import type { CampaignDetails } from "#domain/editor/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";

type CopyFormProps = { campaign: CampaignDetails; state: FormState | null; wordFor: (key: string) => string };

/** Begins another campaign with what was written for this one. */
export function CopyForm({ campaign, state, wordFor }: CopyFormProps) {
  const t = useTranslations("editor");
  const common = useTranslations("organizer");
  const form = readForm("copy", state, wordFor);
  const free = state?.form === "copy" ? (state.data as { slug?: string } | undefined)?.slug : undefined;
  return (
    <section className="organizer-section" aria-labelledby="copy">
      <h2 id="copy">{t("copy.title")}</h2>
      <p className="organizer-quiet">{t("copy.intro")}</p>
      {campaign.sample ? <p>{t("copy.sample")}</p> : null}
      <ActionForm form={form} submit={t("copy.submit")} summaryTitle={common("summary")}>
        <FormInput
          form={form}
          name="slug"
          label={t("new.slug")}
          hint={free ? t("new.slugFree", { slug: free }) : t("new.slugHint")}
          optional={t("optional")}
          maxLength={60}
          autoCapitalize="none"
          spellCheck={false}
        />
      </ActionForm>
    </section>
  );
}
