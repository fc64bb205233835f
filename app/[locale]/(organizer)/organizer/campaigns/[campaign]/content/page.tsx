import { findGaps } from "#domain/editor/find-gaps";
import { getEditor } from "#domain/editor/queries";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { type CampaignProps, enterCampaign } from "../gate.ts";
import { LanguageCards } from "./_components/language-cards.tsx";
import { SectionTable } from "./_components/section-table.tsx";

export default async function ContentPage(props: CampaignProps) {
  const entered = await enterCampaign(props, "campaigns.edit");
  if (!entered) return <MissingPage />;
  const { campaignId, locale, base, t, state, done, wordFor } = entered;
  const editor = await getEditor(campaignId, locale);
  const gaps = findGaps(editor.content, editor.on);
  return (
    <>
      <PageHead
        title={t("content.title")}
        intro={editor.state === "DRAFT" ? t("content.intro") : t("content.introPublic")}
        done={done}
        area="editor"
      ></PageHead>
      <SectionTable editor={editor} gaps={gaps} base={base} />
      <LanguageCards editor={editor} gaps={gaps} state={state} wordFor={wordFor} locale={locale} />
    </>
  );
}
