import { Notice } from "#components/ui/notice";
import { describeAudience } from "#domain/updates/audience";
import { findMailing } from "#domain/updates/queries";
import { readyLanguages, titleOf } from "#domain/updates/texts";
import { MissingPage } from "../../../../../../../_components/missing-page.tsx";
import { UpdateHead } from "../../_components/update-head.tsx";
import { enterUpdate, type UpdateProps } from "../../gate.ts";
import { Mailing } from "./_components/mailing.tsx";
import { SegmentForm } from "./_components/segment-form.tsx";

/** To whom an update goes, counted first; and how its mailing fares. */
export default async function SendUpdatePage(props: UpdateProps) {
  const entered = await enterUpdate(props);
  if (!entered) return <MissingPage />;
  const { update, campaignId, locale, t, state, done, wordFor, base, home } = entered;
  const mailing = await findMailing(update.id, locale);
  const ready = readyLanguages(update.texts);
  const audience = mailing ? null : await describeAudience(campaignId);
  return (
    <>
      <UpdateHead
        on="send"
        title={titleOf(update.texts, locale)}
        list={`${base}/updates`}
        home={home}
        done={done}
      />
      {update.sample ? (
        <Notice>
          <p>{t("send.sample")}</p>
        </Notice>
      ) : null}
      {mailing ? <Mailing mailing={mailing} locale={locale} /> : null}
      {audience && ready.length === 0 ? <p>{t("preview.empty")}</p> : null}
      {audience && ready.length > 0 ? <SegmentForm {...{ audience, ready, locale, state, wordFor }} /> : null}
    </>
  );
}
