import { getRuleChoices, listDemands } from "#domain/letter-settings/queries";
import type { PreviewResult } from "#domain/letter-settings/schema";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { LettersHead } from "../_components/letters-head.tsx";
import { enterLetters, type LettersProps } from "../gate.ts";
import { PreviewForm } from "./_components/preview-form.tsx";
import { PreviewLetter } from "./_components/preview-letter.tsx";
import { Readings } from "./_components/readings.tsx";

export default async function PreviewPage(props: LettersProps) {
  const entered = await enterLetters(props);
  if (!entered) return <MissingPage />;
  const { slug, locale, state, wordFor, campaignId } = entered;
  const [choices, demands] = await Promise.all([
    getRuleChoices(campaignId, locale),
    listDemands(campaignId, locale),
  ]);
  const refusedFile = state?.form === "pdf" ? { ...state, form: "preview" } : state;
  const form = readForm("preview", refusedFile, wordFor);
  const result = state?.form === "preview" ? (state.data as PreviewResult | undefined) : undefined;
  return (
    <>
      <LettersHead on="preview" locale={locale} slug={slug} />
      <div className="preview">
        <PreviewForm
          form={form}
          offices={choices.offices}
          demands={demands}
          chosen={[state?.values.demands ?? []].flat()}
          locale={locale}
        />
        {result ? (
          <div className="preview__result">
            <Readings readings={result.readings} told={result.told} locale={locale} />
            <PreviewLetter letter={result.letter} values={state?.values ?? {}} />
          </div>
        ) : null}
      </div>
    </>
  );
}
