import { useTranslations } from "next-intl";
import type { CampaignView } from "#domain/campaigns/schema";
import { Progress } from "../ui/progress.tsx";

/** Online and paper stand apart: one is proved by e-mail, the other by a sheet. */
export function Counter({
  campaign: { counts, goal, may },
}: {
  campaign: Pick<CampaignView, "counts" | "goal" | "may">;
}) {
  const t = useTranslations("campaign.counter");
  const count = counts.signaturesConfirmed;
  return (
    <div className="counter">
      <p className="counter__line figures">
        {t.rich("online", { count, big: (chunks) => <strong className="counter__number">{chunks}</strong> })}
      </p>
      {may.sign ? <Progress value={count} max={goal} text={t("goal", { goal })} /> : null}
      {counts.signaturesOnPaper > 0 ? (
        <p className="counter__paper figures">{t("paper", { count: counts.signaturesOnPaper })}</p>
      ) : null}
    </div>
  );
}
