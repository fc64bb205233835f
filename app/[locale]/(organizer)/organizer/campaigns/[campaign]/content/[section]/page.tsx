import { findGaps } from "#domain/editor/find-gaps";
import { getEditor } from "#domain/editor/queries";
import { type ContentFormData, isSection, type SectionName, sectionNames } from "#domain/editor/schema";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { type CampaignProps, enterCampaign } from "../../gate.ts";
import { LockedDemands } from "./_components/locked-demands.tsx";
import { SectionForm } from "./_components/section-form.tsx";
import { toSectionView } from "./_components/section-view.ts";

type SectionProps = CampaignProps<{ section: string }>;

export default async function SectionPage(props: SectionProps) {
  const { section } = await props.params;
  const entered = isSection(section) ? await enterCampaign(props, "campaigns.edit") : null;
  if (!entered || !isSection(section)) return <MissingPage />;
  const { campaignId, locale, base, t, state, done, wordFor } = entered;
  const editor = await getEditor(campaignId, locale);
  const back = state?.form === "content" ? (state.data as ContentFormData) : null;
  const view = toSectionView({ section, editor, back, errors: state?.errors ?? {}, wordFor });
  const gaps = findGaps({ ...editor.content, ...view.content }, editor.on)[section];
  const next = nextOf(section);
  return (
    <>
      <PageHead
        title={t(`sections.${section}.title`)}
        intro={t(`sections.${section}.intro`)}
        done={done}
        area="editor"
      />
      {view.locked ? (
        <LockedDemands view={{ ...view, gaps }} state={state} wordFor={wordFor} />
      ) : (
        <SectionForm section={section} view={{ ...view, gaps }} base={base} locale={locale} />
      )}
      <nav className="cluster organizer-links section-nav" aria-label={t("nav.content")}>
        <a href={`${base}/content`}>{t("form.back")}</a>
        {next ? (
          <a href={`${base}/content/${next}`}>{t("form.next", { title: t(`sections.${next}.title`) })}</a>
        ) : null}
      </nav>
    </>
  );
}

function nextOf(section: SectionName): SectionName | undefined {
  return sectionNames[sectionNames.indexOf(section) + 1];
}
