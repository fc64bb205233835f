import { Notice } from "#components/ui/notice";
import { getLetterSettings } from "#domain/letter-settings/queries";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { Figures } from "./_components/figures.tsx";
import { LettersHead } from "./_components/letters-head.tsx";
import { Meanwhile } from "./_components/meanwhile.tsx";
import { Recipients } from "./_components/recipients.tsx";
import { TestSend } from "./_components/test-send.tsx";
import { Threshold } from "./_components/threshold.tsx";
import { enterLetters, type LettersProps } from "./gate.ts";

export default async function LetterSettingsPage(props: LettersProps) {
  const entered = await enterLetters(props);
  if (!entered) return <MissingPage />;
  const { slug, locale, state, done, t, wordFor, actor } = entered;
  const settings = await getLetterSettings(entered, locale);
  const base = `/${locale}/organizer/campaigns/${slug}/letters`;
  const section = { settings, state, wordFor, locale };
  return (
    <>
      <LettersHead on="overview" locale={locale} slug={slug} done={done} />
      <Meanwhile state={state} />
      {settings.sample ? (
        <Notice>
          <p>{t("overview.sample")}</p>
        </Notice>
      ) : null}
      <Figures settings={settings} base={base} />
      <div className="organizer-columns">
        <Threshold {...section} />
        <TestSend {...section} email={actor.email} />
      </div>
      <Recipients {...section} />
    </>
  );
}
