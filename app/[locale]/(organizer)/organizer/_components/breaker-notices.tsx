import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import type { BreakerView } from "#domain/guard/schema";

type Props = { breakers: (BreakerView & { mayReset: boolean })[] };

/** What has tripped, since when, until when, and the button that lifts it for who may. */
export function BreakerNotices({ breakers }: Props) {
  const t = useTranslations("guard.breaker");
  const notices = breakers.map(({ organisation, kind, trippedAt, lastsUntil, mayReset }) => (
    <Notice
      key={`${organisation.id} ${kind}`}
      tone={kind === "STOP" ? "wrong" : "caution"}
      role="status"
      title={t("title", { organisation: organisation.name })}
    >
      <p>{t(`${kind}.what`, { since: clock(trippedAt) })}</p>
      <p>{t(`${kind}.until`, { until: clock(lastsUntil) })}</p>
      <p>{t("hint")}</p>
      {mayReset ? (
        <form method="post">
          <input type="hidden" name="form" value="reset-breaker" />
          <input type="hidden" name="organisation" value={organisation.slug} />
          <input type="hidden" name="kind" value={kind} />
          <Button small>{t("reset")}</Button>
        </form>
      ) : null}
    </Notice>
  ));
  return notices.length > 0 ? <div className="stack">{notices}</div> : null;
}

/** Never broken over two lines. */
function clock(moment: Date) {
  return moment.toISOString().slice(0, 16).replace("T", "\u00a0").replaceAll("-", "\u2011");
}
