"use client";

import { useTranslations } from "next-intl";
import type { LiveCounts } from "#domain/campaigns/schema";
import { Progress } from "../ui/progress.tsx";
import { useLiveCounts } from "./use-live-counts.ts";

type CounterProps = { slug: string; first: LiveCounts; maySign: boolean };

/** Online and paper stand apart: one is proved by e-mail, the other by a sheet. */
export function Counter({ slug, first, maySign }: CounterProps) {
  const t = useTranslations("campaign.counter");
  const { signaturesConfirmed: count, signaturesOnPaper, goal } = useLiveCounts(maySign ? slug : null, first);
  return (
    <div className="counter">
      <p className="counter__line figures">
        {t.rich("online", { count, big: (chunks) => <strong className="counter__number">{chunks}</strong> })}
      </p>
      {maySign ? <Progress value={count} max={goal} text={t("goal", { goal })} /> : null}
      {signaturesOnPaper > 0 ? (
        <p className="counter__paper figures">{t("paper", { count: signaturesOnPaper })}</p>
      ) : null}
    </div>
  );
}

/** The same in one line, beside the button that leads to the form. */
export function ShortCounter({ slug, first }: Omit<CounterProps, "maySign">) {
  const t = useTranslations("campaign.counter");
  return <>{t("short", { count: useLiveCounts(slug, first).signaturesConfirmed })}</>;
}
