import { listPostageNotes } from "#domain/letter-settings/queries";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { LettersHead } from "../_components/letters-head.tsx";
import { enterLetters, type LettersProps } from "../gate.ts";
import { PostageForm } from "./_components/postage-form.tsx";
import { PostageRecord } from "./_components/postage-record.tsx";

export default async function PostagePage(props: LettersProps) {
  const entered = await enterLetters(props);
  if (!entered) return <MissingPage />;
  const { slug, locale, state, done, t, wordFor, by } = entered;
  const notes = await listPostageNotes(by);
  const section = { state, wordFor, locale };
  return (
    <>
      <LettersHead on="postage" locale={locale} slug={slug} done={done} />
      {notes.length === 0 ? <p>{t("postage.empty")}</p> : null}
      {notes.map((postage) => (
        <PostageRecord key={postage.country} postage={postage} {...section} />
      ))}
      <section className="organizer-section organizer-narrow" aria-labelledby="new">
        <h2 id="new">{t("postage.new")}</h2>
        <PostageForm {...section} taken={notes.map(({ country }) => country)} />
      </section>
    </>
  );
}
