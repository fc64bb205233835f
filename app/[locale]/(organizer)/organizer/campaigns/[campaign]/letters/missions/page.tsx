import { listMissions } from "#domain/letter-settings/queries";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { LettersHead } from "../_components/letters-head.tsx";
import { enterLetters, type LettersProps } from "../gate.ts";
import { MissionForm } from "./_components/mission-form.tsx";
import { MissionRecord } from "./_components/mission-record.tsx";

export default async function MissionsPage(props: LettersProps) {
  const entered = await enterLetters(props);
  if (!entered) return <MissingPage />;
  const { slug, locale, state, done, t, wordFor, by } = entered;
  const missions = await listMissions(by);
  const section = { state, wordFor, locale };
  return (
    <>
      <LettersHead on="missions" locale={locale} slug={slug} done={done} />
      {missions.length === 0 ? <p>{t("missions.empty")}</p> : null}
      {missions.map((mission) => (
        <MissionRecord key={mission.id} mission={mission} {...section} />
      ))}
      <section className="organizer-section organizer-narrow" aria-labelledby="new">
        <h2 id="new">{t("missions.new")}</h2>
        <MissionForm {...section} />
      </section>
    </>
  );
}
