import { useTranslations } from "next-intl";
import { Progress } from "../ui/progress.tsx";
import type { CampaignView } from "./campaign-view.ts";

/** Online and paper stand apart: one is proved by e-mail, the other by a sheet. */
export function Counter({
  campaign: { counts, goal, state },
}: {
  campaign: Pick<CampaignView, "counts" | "goal" | "state">;
}) {
  const t = useTranslations("campaign.counter");
  const count = counts.signaturesConfirmed;
  const collects = state === "ACTIVE" || state === "PAUSED";
  return (
    <div className="counter">
      <p className="counter__line figures">
        {t.rich("online", { count, big: (chunks) => <strong className="counter__number">{chunks}</strong> })}
      </p>
      {collects ? <Progress value={count} max={goal} text={t("goal", { goal })} /> : null}
      {counts.signaturesOnPaper > 0 ? (
        <p className="counter__paper figures">{t("paper", { count: counts.signaturesOnPaper })}</p>
      ) : null}
    </div>
  );
}
