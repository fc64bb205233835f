import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice";
import type { OneMoment } from "#domain/guard/schema";
import { readFormState } from "../../../_server/form-state.ts";
import { MissingPage } from "../../_components/missing-page.tsx";
import { Slip } from "../_components/slip.tsx";
import { WaitingForm } from "./_components/waiting-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("guard.moment");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Between a form and its answer while many requests arrive. Only server/ leads here. */
export default async function OneMomentPage() {
  const state = await readFormState();
  if (state?.form !== "one-moment") return <MissingPage />;
  const t = await getTranslations("guard.moment");
  const moment = state.data as OneMoment;
  const { reason, seconds } = moment;
  return (
    <Slip title={t("title")} lead={t("lead")}>
      {reason ? (
        <Notice tone="caution" role="alert">
          <p>{t(reason, { seconds })}</p>
        </Notice>
      ) : null}
      <WaitingForm
        moment={moment}
        values={state.values}
        words={{ waiting: t("waiting", { seconds }), button: t("button"), working: t("working") }}
      />
      <p className="slip__small">{t("why")}</p>
    </Slip>
  );
}
