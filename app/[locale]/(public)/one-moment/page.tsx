import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import type { OneMoment } from "#domain/guard/schema";
import { readFormState } from "../../../_server/form-state.ts";
import { MissingPage } from "../../_components/missing-page.tsx";
import { Slip } from "../_components/slip.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("guard.moment");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/**
 * Between a form and its answer while many requests arrive. Only server/ leads here, which fills the form in. With script
 * (public/page.js) the browser proves some work and sends it on by itself. Without, or where that fails, the button stands
 * there after the wait; whoever presses sooner loses nothing.
 */
export default async function OneMomentPage() {
  const state = await readFormState();
  if (state?.form !== "one-moment") return <MissingPage />;
  const t = await getTranslations("guard.moment");
  const { reason, seconds } = state.data as Pick<OneMoment, "reason" | "seconds">;
  return (
    <Slip title={t("title")} lead={t("lead")}>
      {reason ? (
        <Notice tone="caution" role="alert">
          <p>{t(reason, { seconds })}</p>
        </Notice>
      ) : null}
      <form method="post" action="/one-moment">
        <div className="one-moment">
          <div className="one-moment__track" aria-hidden="true">
            <div className="one-moment__bar" />
          </div>
          <p role="status" data-working={t("working")}>
            {t("waiting", { seconds })}
          </p>
          <div className="one-moment__go">
            <Button variant="primary">{t("button")}</Button>
          </div>
        </div>
      </form>
      <p className="slip__small">{t("why")}</p>
    </Slip>
  );
}
