import { ActionForm } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import { Notice } from "#components/ui/notice";
import { titleOf } from "#domain/updates/texts";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { UpdateHead } from "../_components/update-head.tsx";
import { enterUpdate, type UpdateProps } from "../gate.ts";
import { LockedTexts } from "./_components/locked-texts.tsx";
import { PublishForm } from "./_components/publish-form.tsx";
import { TextsForm } from "./_components/texts-form.tsx";

/** The text of an update in three languages, side by side. */
export default async function UpdateTextPage(props: UpdateProps) {
  const entered = await enterUpdate(props);
  if (!entered) return <MissingPage />;
  const { update, locale, t, state, done, wordFor, base, home } = entered;
  const head = { title: titleOf(update.texts, locale), list: `${base}/updates`, home, done };
  if (update.locked) {
    return (
      <>
        <UpdateHead on="text" {...head} />
        <Notice>
          <p>{t(update.mailingId ? "text.mailed" : "text.published")}</p>
        </Notice>
        <LockedTexts texts={update.texts} />
        {update.publishedAt ? null : <PublishForm form={readForm("publish", state, wordFor)} />}
      </>
    );
  }
  return (
    <>
      <UpdateHead on="text" {...head} />
      <TextsForm texts={update.texts} revision={update.revision} state={state} wordFor={wordFor} />
      <PublishForm form={readForm("publish", state, wordFor)} />
      <Details summary={t("text.remove")}>
        <p>{t("text.remove-hint")}</p>
        <ActionForm form={readForm("remove", state, wordFor)} submit={t("text.remove-button")} small />
      </Details>
    </>
  );
}
