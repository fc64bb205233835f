import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/organizer/action-form";
import { ButtonLink } from "#components/ui/button";
import { DefinitionList } from "#components/ui/definition-list";
import { readForm } from "#lib/form-reader";
import { HeadPictures } from "../../_components/head-pictures.tsx";
import type { SectionProps } from "./record-section.tsx";

const id = "stored-heads";

/** What letters and envelopes say of the office, and how a letter begins with it. */
export async function WordsSection({ office, state, mayEdit, address }: SectionProps & { address: string }) {
  const t = await getTranslations("office-records");
  const { windowA4 = "", windowLetter = "" } = office.words;
  return (
    <section className="organizer-section" aria-labelledby="words">
      <h2 id="words">{t("words.section")}</h2>
      <DefinitionList
        items={[
          { key: "a4", term: t("words.windowA4"), text: <span className="lines">{windowA4}</span> },
          { key: "letter", term: t("words.windowLetter"), text: windowLetter },
        ]}
      />
      {mayEdit ? (
        <p>
          <ButtonLink href={`${office.slug}/words`}>{t("words.change")}</ButtonLink>
        </p>
      ) : null}
      <ActionForm id={id} form={readForm("heads", null, String)} submit={t("heads.show")} small />
      <HeadPictures form={id} part="none" office={office.slug} address={address} state={state} />
    </section>
  );
}
