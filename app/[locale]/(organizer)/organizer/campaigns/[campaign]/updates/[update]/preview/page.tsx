import { ActionForm, FormSelect } from "#components/organizer/action-form";
import { KeepFresh } from "#components/organizer/keep-fresh";
import { Notice } from "#components/ui/notice";
import { readyLanguages, titleOf } from "#domain/updates/texts";
import { findPreview } from "#domain/updates/update-preview";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../../../_components/missing-page.tsx";
import { UpdateHead } from "../../_components/update-head.tsx";
import { enterUpdate, type UpdateProps } from "../../gate.ts";
import { MailLook } from "../_components/mail-look.tsx";

/** The mail as each reader will get it, rendered by the code that sends it; and a test to oneself. */
export default async function UpdatePreviewPage(props: UpdateProps) {
  const entered = await enterUpdate(props);
  if (!entered) return <MissingPage />;
  const { update, campaignId, actor, locale, t, state, done, wordFor, base, home } = entered;
  const ready = readyLanguages(update.texts);
  const previews = await Promise.all(
    ready.map(async (language) => ({
      language,
      mail: await findPreview(campaignId, update.id, update.revision, language),
    })),
  );
  const form = readForm("test", state, wordFor);
  const waits = previews.some(({ mail }) => !mail);
  return (
    <>
      <UpdateHead
        on="preview"
        title={titleOf(update.texts, locale)}
        list={`${base}/updates`}
        home={home}
        done={done}
      />
      {ready.length === 0 ? <p>{t("preview.empty")}</p> : null}
      {waits ? <KeepFresh again={t("again")} text={t("preview.waits")} /> : null}
      <div className="in-languages">
        {previews.map(({ language, mail }) =>
          mail ? <MailLook key={language} {...{ language, mail, home }} /> : null,
        )}
      </div>
      <section className="organizer-section">
        <Notice title={t("preview.seen-title")}>
          <p>{t("preview.seen")}</p>
        </Notice>
      </section>
      {ready.length === 0 ? null : (
        <section className="organizer-section organizer-narrow" aria-labelledby="test">
          <h2 id="test">{t("preview.test")}</h2>
          <p className="organizer-quiet">{t("preview.test-hint", { email: actor.email })}</p>
          <ActionForm form={form} submit={t("preview.test-button")}>
            <FormSelect
              form={form}
              name="language"
              label={t("preview.language")}
              initial={ready.includes(locale) ? locale : (ready[0] ?? locale)}
              options={ready.map((value) => ({ value, label: t(`languages.${value}`) }))}
            />
          </ActionForm>
        </section>
      )}
    </>
  );
}
