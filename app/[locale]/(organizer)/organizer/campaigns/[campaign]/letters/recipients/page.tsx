import { getTranslations } from "next-intl/server";
import { getVersion } from "#domain/letter-settings/queries";
import { listOtherOffices, listRecipients, listTemplates } from "#domain/letter-templates/queries";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { LettersHead } from "../_components/letters-head.tsx";
import { Meanwhile } from "../_components/meanwhile.tsx";
import { enterLetters, type LettersProps } from "../gate.ts";
import { AddRecipient } from "./_components/add-recipient.tsx";
import { RecipientList } from "./_components/recipient-list.tsx";

/** Whom the campaign writes to, in which order and languages, and with which template. */
export default async function RecipientsPage(props: LettersProps) {
  const entered = await enterLetters(props);
  if (!entered) return <MissingPage />;
  const { slug, locale, state, done, wordFor, campaignId } = entered;
  const [recipients, others, templates, version, t] = await Promise.all([
    listRecipients(campaignId, locale),
    listOtherOffices(campaignId, locale),
    listTemplates(campaignId, locale),
    getVersion(campaignId),
    getTranslations("templates"),
  ]);
  const keys = templates.filter(({ organisation }) => !organisation).map(({ key }) => key);
  const section = { state, wordFor, version, templates: keys };
  const base = `/${locale}/organizer/campaigns/${slug}/letters`;
  return (
    <>
      <LettersHead on="recipients" locale={locale} slug={slug} done={done} />
      <Meanwhile state={state} />
      {recipients.length === 0 ? <p>{t("recipients.empty")}</p> : null}
      <RecipientList {...section} recipients={recipients} />
      <AddRecipient {...section} offices={others} templatesHref={`${base}/templates`} />
    </>
  );
}
